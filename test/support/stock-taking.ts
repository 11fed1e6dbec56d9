import { type CustodyState, emptyCustody, evolve } from '../../shared/domain/custody.ts'
import { decideStock, type StockCommand } from '../../shared/domain/decide-stock.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { applicationOf, batchOf, entryOf, importEntry } from './custody-model.ts'

/** The branch and day of the stock-takes of tests. */
export const stockDay = { branchCode: 'SH', day: '2026-11-22' }

/** Sheets 1 to `atBranch` are at the branch, the next `expected` ones are not received. */
export function stockOf(atBranch: number, expected = 0): CustodyState {
  const state = emptyCustody()
  const rows = Array.from({ length: atBranch + expected }, (_, index) => index + 1).map(number =>
    batchOf(applicationOf(number), [number], number <= atBranch ? [number] : []),
  )
  evolve(state, importEntry(1), rows)
  return state
}

/** Gives a command about stock and applies what it leads to; throws when it is refused. */
export function takeStock(state: CustodyState, seq: number, command: StockCommand): Entry {
  const decided = decideStock(state, command, stockDay)
  if (!decided.ok) throw new Error(decided.error.code)
  const entry = entryOf(decided.value, seq)
  evolve(state, entry)
  return entry
}
