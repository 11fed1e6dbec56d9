import { Checkbox } from '@mantine/core'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import type { PlannedEntry } from '../../../../shared/host/views.ts'
import { useTexts } from '../../../ui/language.tsx'
import classes from './privacy-section.module.css'

interface SharedEntriesProps {
  readonly entries: readonly PlannedEntry[]
  readonly chosen: ReadonlySet<number>
  readonly onToggle: (seq: number) => void
}

/** Entries about others as well, such as a slip with which one person collected for several. */
export function SharedEntries({ entries, chosen, onToggle }: SharedEntriesProps) {
  const { privacy } = useTexts()
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{privacy.dialog.shared}</legend>
      {entries.map(({ seq, kind, at, slipNo, applications }) => (
        <Checkbox
          key={seq}
          label={privacy.entry(String(seq), privacy.kind[kind] ?? '', shanghaiDayTime(at))}
          description={[slipNo === null ? '' : privacy.slip(slipNo), privacy.about(applications.join(' '))]
            .filter(part => part !== '')
            .join(' · ')}
          checked={chosen.has(seq)}
          onChange={() => onToggle(seq)}
        />
      ))}
    </fieldset>
  )
}
