import type { Application } from '../../shared/domain/application.ts'
import type { EntryOf } from '../../shared/domain/entry.ts'
import { importApplication } from './application-row.ts'
import type { ApplicationRow, DeskDatabase } from './db.ts'
import { readState, writeState } from './projection-state.ts'

/** One application as `ledger.batch` answers it. */
export type ImportedApplication = Application & { readonly received: readonly string[] }

/** Rows a transaction writes: more are no faster, and each blocks the window while it is copied. */
const rowsAtOnce = 250

/** Applies a page of the batch of import `seq`; harmless to repeat. Calls `onRows` with what has been stored. */
export async function projectBatchPage(
  db: DeskDatabase,
  seq: number,
  applications: readonly ImportedApplication[],
  onRows: (rows: readonly ApplicationRow[]) => void,
): Promise<void> {
  for (let start = 0; start < applications.length; start += rowsAtOnce)
    onRows(await projectRows(db, seq, applications.slice(start, start + rowsAtOnce)))
}

function projectRows(
  db: DeskDatabase,
  seq: number,
  applications: readonly ImportedApplication[],
): Promise<ApplicationRow[]> {
  return db.transaction('rw', [db.applications], async () => {
    const known = await db.applications.bulkGet(applications.map(({ key }) => key))
    const rows = applications.map((application, index) =>
      importApplication(known[index], application, application.received, seq),
    )
    const changed = rows.filter((row, index) => row !== known[index])
    await db.applications.bulkPut(changed)
    return changed
  })
}

/** Closes an import whose pages are all applied: only now does the cursor pass it. */
export async function finishImport(db: DeskDatabase, entry: EntryOf<'imported'>): Promise<void> {
  await db.transaction('rw', [db.entries, db.state], async () => {
    // Another window of this desk may have done it meanwhile and be further on.
    if ((await readState(db)).cursor >= entry.seq) return
    await db.entries.put({ seq: entry.seq, about: [], entry })
    await writeState(db, entry)
  })
}
