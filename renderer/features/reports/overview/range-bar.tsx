import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import {
  type DayRange,
  daysOf,
  type NamedRange,
  namedRanges,
  nameOfRange,
  rangeBetween,
  shiftRange,
} from '../../../../shared/domain/report/day-range.ts'
import { useToday } from '../../../host/use-today.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useCommands, useKeys } from '../../../ui/use-keys.ts'
import { setReports } from '../reports-state.ts'
import classes from './overview.module.css'

/** Which days: one of the usual ones, or any. */
export function RangeBar({ range }: { readonly range: DayRange }) {
  const { range: words } = useTexts().reports
  const today = useToday()
  const choose = (next: DayRange) => setReports({ range: nameOfRange(next, today) === 'today' ? null : next })
  const chooseNamed = (name: NamedRange) => choose(daysOf(name, today))
  const before = { label: words.before, run: () => choose(shiftRange(range, -1)) }
  const after = { label: words.after, run: () => choose(shiftRange(range, 1)) }
  useKeys({ 'Alt+ArrowLeft': before, 'Alt+ArrowRight': after })
  useCommands(namedRanges.map(name => ({ label: words.named[name], run: () => chooseNamed(name) })))
  return (
    <fieldset className={classes.bar} aria-label={words.label}>
      <SegmentedControl
        aria-label={words.label}
        value={nameOfRange(range, today) ?? ''}
        onChange={value => {
          const name = namedRanges.find(one => one === value)
          if (name) chooseNamed(name)
        }}
        data={namedRanges.map(value => ({ value, label: words.named[value] }))}
      />
      <ActionIcon aria-label={words.before} variant="default" onClick={before.run}>
        <IconChevronLeft size={20} />
      </ActionIcon>
      <DayField
        label={words.from}
        value={range.from}
        onChange={day => day !== null && choose(rangeBetween(day, day > range.to ? day : range.to))}
      />
      <DayField
        label={words.to}
        value={range.to}
        onChange={day => day !== null && choose(rangeBetween(day < range.from ? day : range.from, day))}
      />
      <ActionIcon aria-label={words.after} variant="default" onClick={after.run}>
        <IconChevronRight size={20} />
      </ActionIcon>
      <KeyHint keys="Alt+←/→" />
    </fieldset>
  )
}
