import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { ApplicationRow, DeskDatabase } from '../data/db.ts'
import { readState } from '../data/projection-state.ts'
import { indexVersion, SearchIndex } from './search-index.ts'
import type { SegmentContent } from './segment.ts'

/** Keeps an index for the next start; `cursor` is the entry up to which it has everything. */
export async function keepIndex(db: DeskDatabase, index: SearchIndex, cursor: number): Promise<void> {
  await db.transaction('rw', [db.keptIndex, db.state], async () => {
    // The store has been emptied meanwhile: this index is of what was there before.
    if ((await readState(db)).cursor < cursor) return
    await db.keptIndex.clear()
    // One record a segment: the browser takes no value above 127 MB.
    for (const [part, content] of index.content.entries())
      await db.keptIndex.put({ part, version: indexVersion, cursor, content })
  })
}

/** An index as it was kept, and the rows that have changed since. */
export interface KeptIndex {
  readonly index: SearchIndex
  readonly rows: readonly ApplicationRow[]
  /** The entry up to which the two have everything. */
  readonly cursor: number
}

/** The kept index, or null when one must be built. */
export async function loadIndex(db: DeskDatabase): Promise<KeptIndex | null> {
  return db.transaction('r', [db.keptIndex, db.entries, db.applications], async () => {
    const parts = await db.keptIndex.orderBy('part').primaryKeys()
    const kept = await Promise.all(parts.map(part => db.keptIndex.get(part)))
    const [first] = kept
    if (first?.version !== indexVersion) return null
    const since = await db.entries.where('seq').above(first.cursor).toArray()
    // What an import has changed is told by its rows only, and an import keeps its index when it is done. What was erased must not
    // be left in the index either.
    if (since.some(({ entry }) => entry.kind === 'imported' || entry.kind === 'personErased')) return null
    const keys = new Set<ApplicationKey>(since.flatMap(({ about }) => about))
    const rows = await db.applications.bulkGet([...keys])
    return {
      index: new SearchIndex(kept.flatMap(row => (row ? [row.content as SegmentContent] : []))),
      rows: rows.filter(row => row !== undefined),
      cursor: since.at(-1)?.seq ?? first.cursor,
    }
  })
}
