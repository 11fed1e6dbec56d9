import { NativeSelect } from '@mantine/core'
import type { EntryKind } from '../../../shared/domain/entry.ts'
import { everyEntry } from '../../data/entry-queries.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { useTexts } from '../../ui/language.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './ledger.module.css'
import { changeFilter, isUnfiltered, useLedger } from './ledger-state.ts'
import { NumberFilter } from './number-filter.tsx'

/** Which entries are listed: about what, by whom, of which kind, of which days. */
export function FilterBar({ names }: { readonly names: ReadonlyMap<string, string> }) {
  const texts = useTexts().ledgerView
  const { filter } = texts
  const { operator, kind, from, to } = useLedger(state => state.filter)
  const unfiltered = useLedger(state => isUnfiltered(state.filter))
  const clear = useAction(filter.clear, () => useLedger.setState({ filter: everyEntry, selected: null }), {
    disabled: unfiltered,
  })
  useKeys({ Escape: clear })
  const kinds = (Object.entries(texts.kind) as [EntryKind, string][]).map(([value, label]) => ({ value, label }))
  const people = [...names].map(([value, label]) => ({ value, label }))
  return (
    <search className={classes.filters} aria-label={filter.region}>
      <NumberFilter />
      <NativeSelect
        size="md"
        label={filter.operator}
        value={operator ?? ''}
        data={[{ value: '', label: filter.anyone }, ...people, { value: 'desk', label: texts.desk }]}
        onChange={({ currentTarget }) => changeFilter({ operator: currentTarget.value || null })}
      />
      <NativeSelect
        size="md"
        label={filter.kind}
        value={kind ?? ''}
        data={[{ value: '', label: filter.anyKind }, ...kinds]}
        onChange={({ currentTarget }) => changeFilter({ kind: (currentTarget.value || null) as EntryKind | null })}
      />
      <div className={classes.day}>
        <DayField label={filter.from} value={from} onChange={day => changeFilter({ from: day })} />
      </div>
      <div className={classes.day}>
        <DayField label={filter.to} value={to} onChange={day => changeFilter({ to: day })} />
      </div>
      <ActionButton action={clear} keys="Escape" variant="default" />
    </search>
  )
}
