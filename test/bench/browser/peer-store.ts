import { Dexie, type EntityTable } from 'dexie'
import type { Application, SheetId } from '../../../shared/domain/application.ts'
import { inParts } from '../../../shared/domain/in-parts.ts'

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

/** Puts everything, 5,000 rows a call; answers the milliseconds it took, without those of making the applications. */
export async function putAll(db: PeerStore, applications: Iterable<Application>): Promise<number> {
  let took = 0
  for (const part of inParts(applications, 5000)) {
    const since = performance.now()
    await db.rows.bulkPut(
      part.map(application => ({
        ...application,
        sheets: application.bills.flatMap(({ sheet }) => sheet ?? []),
      })),
    )
    took += performance.now() - since
  }
  return took
}
