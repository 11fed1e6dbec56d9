import { type ApplicationKey, titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import { useApplication } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'

interface CellProps {
  readonly application: ApplicationKey
}

/** The title an application is known by; a person's name is masked. */
export function ApplicationTitle({ application }: CellProps) {
  const { privacy } = useTexts()
  const row = useApplication(application)
  if (!row) return null
  return row.personal === null ? privacy.request.erased : maskTitle(titleOf(row))
}

/** How many sheets an application has. */
export function ApplicationSheets({ application }: CellProps) {
  const { privacy } = useTexts()
  const row = useApplication(application)
  return row ? privacy.sheets(String(row.sheets.length)) : null
}
