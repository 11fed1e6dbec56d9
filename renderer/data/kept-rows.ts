import type { EntryKind } from '../../shared/domain/entry.ts'
import type { DeskDatabase } from './db.ts'
import { readState } from './projection-state.ts'

/** What was kept of imported rows, null when nothing holds, and the entry the store stands at. */
export async function readKeptRows(db: DeskDatabase): Promise<{ readonly head: number; readonly content: unknown }> {
  return db.transaction('r', [db.keptRows, db.entries, db.state], async () => {
    const { cursor: head } = await readState(db)
    const kept = await db.keptRows.get('rows')
    // Applications change by imports and erasures only, as far as an import compares them.
    const holds =
      kept && (await lastOf(db, 'imported')) <= kept.cursor && (await lastOf(db, 'personErased')) < kept.cursor
    return { head, content: holds ? kept.content : null }
  })
}

/**
 * Keeps what the import `seq` has found, compared at the entry `head`. False, and nothing is kept, when something else was imported
 * since, or a person's data erased: it may be among what was found.
 */
export async function writeKeptRows(
  db: DeskDatabase,
  { head, seq, content }: { readonly head: number; readonly seq: number; readonly content: unknown },
): Promise<boolean> {
  return db.transaction('rw', [db.keptRows, db.entries], async () => {
    if ((await lastOf(db, 'imported')) !== seq || (await lastOf(db, 'personErased')) > head) return false
    await db.keptRows.put({ id: 'rows', cursor: seq, content })
    return true
  })
}

async function lastOf(db: DeskDatabase, kind: EntryKind): Promise<number> {
  const [last] = await db.entries.where('entry.kind').equals(kind).reverse().limit(1).primaryKeys()
  return last ?? 0
}
