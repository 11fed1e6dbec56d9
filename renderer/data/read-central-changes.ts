import { type CentralChanges, noteCentralChanges } from '../../shared/domain/central-changes.ts'
import type { DeskDatabase } from './db.ts'

const entriesAtOnce = 500

/** Notes what the entries after `after` up to `upTo` change for the central system. Reads in parts, so that the window stays free. */
export async function readCentralChanges(
  db: DeskDatabase,
  changes: CentralChanges,
  after: number,
  upTo: number,
): Promise<void> {
  for (let done = after; done < upTo; done += entriesAtOnce) {
    const last = Math.min(done + entriesAtOnce, upTo)
    const rows = await db.entries
      .where('seq')
      .between(done + 1, last, true, true)
      .toArray()
    for (const { entry } of rows) noteCentralChanges(changes, entry)
  }
}
