import type { Application } from '../../shared/domain/application.ts'
import type { EntryOf } from '../../shared/domain/entry.ts'
import { importApplication } from './application-row.ts'
import type { ApplicationRow, DeskDatabase } from './db.ts'
import { readState, writeState } from './projection-state.ts'
import { readRowsByKey } from './rows-by-key.ts'

/** One application as `ledger.batch` answers it. */
export type ImportedApplication = Application & { readonly received: readonly string[] }

/** Rows a transaction writes: a transaction has its price, and more rows are no faster. */
const rowsAtOnce = 500
/** Rows handed to the browser in one task: while they are copied the window stands still. */
const rowsCopiedAtOnce = 125

/**
 * Applies a page of the batch of import `seq`; harmless to repeat. Calls `onRows` with what has been stored. False when the cursor
 * does not stand right before the import: another window has finished it or begun anew.
 */
export async function projectBatchPage(
  db: DeskDatabase,
  seq: number,
  applications: readonly ImportedApplication[],
  onRows: (rows: readonly ApplicationRow[]) => void,
): Promise<boolean> {
  for (let start = 0; start < applications.length; start += rowsAtOnce) {
    const rows = await projectRows(db, seq, applications.slice(start, start + rowsAtOnce))
    if (!rows) return false
    onRows(rows)
  }
  return true
}

function projectRows(
  db: DeskDatabase,
  seq: number,
  applications: readonly ImportedApplication[],
): Promise<ApplicationRow[] | null> {
  return db.transaction('rw', [db.applications, db.state], async () => {
    if ((await readState(db)).cursor !== seq - 1) return null
    const known = await readRowsByKey(
      db,
      applications.map(({ key }) => key),
    )
    const rows = applications.map(application =>
      importApplication(known.get(application.key), application, application.received, seq),
    )
    const changed = rows.filter(row => row !== known.get(row.key))
    for (let start = 0; start < changed.length; start += rowsCopiedAtOnce)
      await db.applications.bulkPut(changed.slice(start, start + rowsCopiedAtOnce))
    return changed
  })
}

/** Closes an import whose pages are all applied: only now does the cursor pass it. False as for a page. */
export async function finishImport(db: DeskDatabase, entry: EntryOf<'imported'>): Promise<boolean> {
  return db.transaction('rw', [db.entries, db.state], async () => {
    if ((await readState(db)).cursor !== entry.seq - 1) return false
    await db.entries.put({ seq: entry.seq, about: [], entry })
    await writeState(db, entry)
    return true
  })
}
