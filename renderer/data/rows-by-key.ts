import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { ApplicationRow, DeskDatabase } from './db.ts'

/**
 * The rows of many keys, those that exist. An export is in some order, so its applications mostly lie side by side in the store, or
 * are not there yet: one question for the whole stretch is many times faster than one a key. Keys alone tell whether it is so.
 */
export async function readRowsByKey(
  db: DeskDatabase,
  keys: readonly ApplicationKey[],
): Promise<Map<ApplicationKey, ApplicationRow>> {
  const sorted = keys.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const stretch = () => db.applications.where('key').between(first, last, true, true)
  const most = 2 * keys.length
  const near = await stretch().limit(most).primaryKeys()
  if (near.length === 0) return new Map()
  const wanted = new Set(keys)
  const close = near.length < most
  const rows = close ? await stretch().limit(most).toArray() : await db.applications.bulkGet([...wanted])
  return new Map(rows.flatMap(row => (row && wanted.has(row.key) ? [[row.key, row] as const] : [])))
}
