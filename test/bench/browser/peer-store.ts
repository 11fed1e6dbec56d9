import { Dexie, type EntityTable } from 'dexie'
import type { Application, SheetId } from '../../../shared/domain/application.ts'

/** A row as one would store it first: the application and its sheets, to be found by three indexes. */
export type PeerRow = Application & { readonly sheets: readonly SheetId[] }

/** A store with three indexes and nothing else. */
export type PeerStore = Dexie & { readonly rows: EntityTable<PeerRow, 'key'> }

/** Opens an empty store; delete it afterwards. */
export async function openPeerStore(name: string): Promise<PeerStore> {
  const db = new Dexie(name) as PeerStore
  db.version(1).stores({ rows: 'key, orderNo, appliedDate, *sheets' })
  await db.delete({ disableAutoOpen: false })
  return db
}

/** Puts everything, 5,000 rows a call. */
export async function putAll(db: PeerStore, applications: readonly Application[]): Promise<void> {
  const rows = applications.map(application => ({
    ...application,
    sheets: application.bills.flatMap(({ sheet }) => sheet ?? []),
  }))
  for (let start = 0; start < rows.length; start += 5000) await db.rows.bulkPut(rows.slice(start, start + 5000))
}
