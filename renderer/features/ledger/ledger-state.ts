import { create } from 'zustand'
import { type EntryFilter, everyEntry } from '../../data/entry-queries.ts'

interface LedgerState {
  readonly filter: EntryFilter
  /** `seq` of the entry whose facts are shown; null: the first of the list. */
  readonly selected: number | null
}

/** What somebody looks for in the ledger. It may vanish on restart. */
export const useLedger = create<LedgerState>(() => ({ filter: everyEntry, selected: null }))

/** Looks for other entries. */
export function changeFilter(change: Partial<EntryFilter>): void {
  useLedger.setState(({ filter }) => ({ filter: { ...filter, ...change }, selected: null }))
}

/** Shows the facts of an entry. */
export function selectEntry(seq: number): void {
  useLedger.setState({ selected: seq })
}

/** Whether every entry is listed. */
export function isUnfiltered(filter: EntryFilter): boolean {
  return Object.values(filter).every(value => value === null)
}
