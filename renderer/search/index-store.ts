import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { ApplicationRow, DeskDatabase } from '../data/db.ts'
import { readState } from '../data/projection-state.ts'
import { indexVersion, SearchIndex } from './search-index.ts'
import type { SegmentContent } from './segment.ts'

/** Keeps an index for the next start; `cursor` is the entry up to which it has everything. */
export async function keepIndex(db: DeskDatabase, index: SearchIndex, cursor: number): Promise<void> {
  await db.transaction('rw', [db.snapshots, db.state], async () => {
    // The store has been emptied meanwhile: this index is of what was there before.
    if ((await readState(db)).cursor < cursor) return
    await db.snapshots.put({ id: 'searchIndex', version: indexVersion, cursor, content: index.content })
  })
}

/** The kept index with what has changed since, and the entry it stands at; null when one must be built. */
export async function loadIndex(
  db: DeskDatabase,
): Promise<{ readonly index: SearchIndex; readonly cursor: number; readonly rows: readonly ApplicationRow[] } | null> {
  return db.transaction('r', [db.snapshots, db.state, db.entries, db.applications], async () => {
    const kept = await db.snapshots.get('searchIndex')
    if (kept?.version !== indexVersion) return null
    const since = await db.entries.where('seq').above(kept.cursor).toArray()
    // What an import has changed is told by its rows only, and an import keeps its index when it is done.
    if (since.some(({ entry }) => entry.kind === 'imported')) return null
    const keys = new Set<ApplicationKey>(since.flatMap(({ about }) => about))
    const rows = await db.applications.bulkGet([...keys])
    return {
      index: new SearchIndex(kept.content as readonly SegmentContent[]),
      cursor: since.at(-1)?.seq ?? kept.cursor,
      rows: rows.filter(row => row !== undefined),
    }
  })
}
