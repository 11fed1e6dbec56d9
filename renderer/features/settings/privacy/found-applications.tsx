import { Checkbox } from '@mantine/core'
import { type ApplicationKey, titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useApplications } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'
import type { FoundPerson } from './find-person.ts'
import classes from './privacy-section.module.css'

interface FoundApplicationsProps {
  readonly found: FoundPerson
  readonly chosen: ReadonlySet<ApplicationKey>
  readonly onToggle: (key: ApplicationKey) => void
}

/** The applications a person was found in; whose sheets are still here cannot be chosen. */
export function FoundApplications({ found, chosen, onToggle }: FoundApplicationsProps) {
  const { privacy } = useTexts()
  const texts = privacy.request
  const rows = useApplications(found.applications) ?? []
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{texts.applications(String(found.total))}</legend>
      {rows.map(row => {
        const here = countHere(row)
        const state =
          row.personal === null
            ? texts.erased
            : here > 0
              ? texts.here(String(here))
              : privacy.sheets(String(row.sheets.length))
        return (
          <Checkbox
            key={row.key}
            label={`${row.key} ${maskTitle(titleOf(row))}`}
            description={state}
            disabled={row.personal === null || here > 0}
            checked={chosen.has(row.key)}
            onChange={() => onToggle(row.key)}
          />
        )
      })}
      {found.total > found.applications.length && <p className={classes.hint}>{texts.more(String(found.total))}</p>}
    </fieldset>
  )
}

function countHere(row: ApplicationRow): number {
  return row.sheets.filter(sheet => row.custody[sheet]?.place === 'branch').length
}
