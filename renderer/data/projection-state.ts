import type { Entry } from '../../shared/domain/entry.ts'
import { type DeskDatabase, type ProjectionState, schemaVersion } from './db.ts'

const beginning: ProjectionState = { id: 'projection', schemaVersion, cursor: 0, hash: '' }

/** How far the store has followed the ledger; the beginning when it says nothing. */
export async function readState(db: DeskDatabase): Promise<ProjectionState> {
  return (await db.state.get('projection')) ?? beginning
}

/** Notes that `entry` and all before it are applied. */
export async function writeState(db: DeskDatabase, entry: Pick<Entry, 'seq' | 'hash'>): Promise<void> {
  await db.state.put({ id: 'projection', schemaVersion, cursor: entry.seq, hash: entry.hash })
}

/** Empties the store, so that the next look at the ledger builds it anew. */
export async function clearStore(db: DeskDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map(table => table.clear())))
}
