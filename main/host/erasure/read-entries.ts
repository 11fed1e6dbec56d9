import type { Entry } from '../../../shared/domain/entry.ts'
import type { Ledger } from '../ledger/ledger.ts'

const ENTRIES_AT_ONCE = 5000

/** Acknowledged entries above `cursor`, oldest first, up to the one that is the last when they are asked for. */
export async function* readEntriesAfter(ledger: Ledger, cursor: number): AsyncGenerator<Entry, void, undefined> {
  const { seq: last } = ledger.head
  for (let at = cursor; at < last; ) {
    const entries = await ledger.readAfter(at, Math.min(ENTRIES_AT_ONCE, last - at))
    if (entries.length === 0) return
    yield* entries
    at = entries.at(-1)?.seq ?? last
  }
}
