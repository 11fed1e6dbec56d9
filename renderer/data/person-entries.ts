import type { Entry } from '../../shared/domain/entry.ts'
import { isErasableKind } from '../../shared/domain/erasure.ts'
import { toHalfWidth } from '../../shared/domain/half-width.ts'
import type { DeskDatabase } from './db.ts'

/**
 * The entries whose personal part holds a text anywhere, latest first, at most `limit`. Width, case, spaces and hyphens make no
 * difference. Looks through all entries: for rare questions only.
 */
export async function listEntriesMentioning(db: DeskDatabase, text: string, limit: number): Promise<Entry[]> {
  const wanted = fold(text)
  if (wanted === '') return []
  const rows = await db.entries
    .orderBy('seq')
    .reverse()
    .filter(({ entry }) => isErasableKind(entry.kind) && holds(entry.personal, wanted))
    .limit(limit)
    .toArray()
  return rows.map(({ entry }) => entry)
}

function holds(value: unknown, wanted: string): boolean {
  if (typeof value === 'string') return fold(value).includes(wanted)
  return typeof value === 'object' && value !== null && Object.values(value).some(part => holds(part, wanted))
}

function fold(text: string): string {
  return toHalfWidth(text).toLowerCase().replace(/[\s-]/g, '')
}
