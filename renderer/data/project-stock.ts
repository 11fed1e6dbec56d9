import type { Changes, SimpleEntry } from './changes.ts'
import type { StockTakeRow } from './db.ts'

/** Applies an entry to the stock-takes and the closes of day. */
export function applyToStock(changes: Changes, entry: SimpleEntry): void {
  const { seq, at, operator, hash } = entry
  switch (entry.kind) {
    case 'stockTakeBegun': {
      const { takeNo } = entry.body
      changes.stockTakes.set(takeNo, { takeNo, seq, at, operator, begun: seq, state: 'open', count: null })
      return
    }
    case 'stockTaken': {
      const { takeNo, ...count } = entry.body
      endTake(changes, takeNo, { seq, at, operator, state: 'taken', count })
      return
    }
    case 'stockTakeDropped':
      endTake(changes, entry.body.takeNo, { seq, at, operator, state: 'dropped' })
      return
    case 'dayClosed':
      changes.closes.push({ ...entry.body, seq, at, operator, hash })
  }
}

function endTake(changes: Changes, takeNo: string, end: Partial<StockTakeRow>): void {
  const take = changes.stockTakes.get(takeNo)
  if (take) changes.stockTakes.set(takeNo, { ...take, ...end })
}
