import { Checkbox } from '@mantine/core'
import type { Entry } from '../../../../shared/domain/entry.ts'
import { maskPersonName } from '../../../../shared/domain/masking.ts'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import { useTexts } from '../../../ui/language.tsx'
import classes from './privacy-section.module.css'

interface FoundEntriesProps {
  readonly entries: readonly Entry[]
  readonly chosen: ReadonlySet<number>
  readonly onToggle: (seq: number) => void
}

/** The entries a person was found in: as a collector, or in what somebody wrote. */
export function FoundEntries({ entries, chosen, onToggle }: FoundEntriesProps) {
  const { privacy } = useTexts()
  const texts = privacy.request
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{texts.entries(String(entries.length))}</legend>
      <p className={classes.hint}>{texts.entriesHint}</p>
      {entries.map(entry => (
        <Checkbox
          key={entry.seq}
          label={privacy.entry(String(entry.seq), privacy.kind[entry.kind] ?? '', shanghaiDayTime(entry.at))}
          description={describe(entry, privacy.slip)}
          checked={chosen.has(entry.seq)}
          onChange={() => onToggle(entry.seq)}
        />
      ))}
    </fieldset>
  )
}

function describe(entry: Entry, slip: (slipNo: string) => string): string {
  const collector = entry.personal && 'collector' in entry.personal ? entry.personal.collector : null
  const named = collector ? [maskPersonName(collector.name)] : []
  return ['slipNo' in entry.body ? slip(entry.body.slipNo) : '', ...named].filter(part => part !== '').join(' · ')
}
