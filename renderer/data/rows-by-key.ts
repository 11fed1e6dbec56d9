import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { ApplicationRow, DeskDatabase } from './db.ts'

/**
 * The rows of many keys, those that exist. An export is in some order, so its applications mostly lie side by side in the store, or
 * are not there yet: one question for the whole stretch is many times faster than one a key.
 */
export async function readRowsByKey(
  db: DeskDatabase,
  keys: readonly ApplicationKey[],
): Promise<Map<ApplicationKey, ApplicationRow>> {
  const sorted = keys.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const most = 2 * keys.length
  const near = await db.applications.where('key').between(first, last, true, true).limit(most).toArray()
  const wanted = new Set(keys)
  const rows = near.length < most ? near.filter(({ key }) => wanted.has(key)) : await db.applications.bulkGet([...keys])
  return new Map(rows.flatMap(row => (row ? [[row.key, row] as const] : [])))
}
