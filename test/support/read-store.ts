import type { Page } from '@playwright/test'
import type { Entry } from '../../shared/domain/entry.ts'

/** Every row of the browser's store: table, key, and the row as text with its properties in order. */
export type StoreRows = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Reads the store of the desk a window shows, past the desk itself: one table, or all but the kept search index. Null when there is
 * none.
 */
export async function readStore(page: Page, table: string | null = null): Promise<StoreRows | null> {
  return page.evaluate(async only => {
    const known = (await indexedDB.databases()).find(({ name }) => name?.startsWith('fapiao-desk:'))
    if (!known?.name) return null
    const opening = indexedDB.open(known.name)
    // It has just been deleted; nobody asked for a new one.
    opening.onupgradeneeded = () => opening.transaction?.abort()
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(opening).catch(() => null)
    if (!db) return null
    db.onversionchange = () => db.close()
    const inOrder = (_: string, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
        : value
    const tables = [...db.objectStoreNames].filter(name => (only === null ? name !== 'keptIndex' : name === only))
    const reading = db.transaction(tables)
    const rows = await Promise.all(
      tables.map(async table => {
        const store = reading.objectStore(table)
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
        const lines = keys.map((key, index) => [String(key), JSON.stringify(values[index], inOrder)])
        return [table, Object.fromEntries(lines)]
      }),
    ).catch(() => null)
    db.close()
    return rows && Object.fromEntries(rows)
  }, table)
}

/** The entry a store stands at, null when there is no store. A store that followed another ledger has another hash. */
export async function readPosition(page: Page): Promise<Pick<Entry, 'seq' | 'hash'> | null> {
  const row = (await readStore(page, 'state'))?.state?.projection
  if (row === undefined) return null
  const { cursor, hash } = JSON.parse(row)
  return { seq: cursor, hash }
}

/** A line for each row that is in one store and not, or not the same, in the other. */
export function compareStores(ours: StoreRows, rebuilt: StoreRows): readonly string[] {
  const tables = [...new Set([...Object.keys(ours), ...Object.keys(rebuilt)])]
  return tables.flatMap(table => {
    const [left, right] = [ours[table] ?? {}, rebuilt[table] ?? {}]
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
    const differing = keys.filter(key => left[key] !== right[key])
    return differing.map(key => `${table} ${key}: ${shorten(left[key])} · rebuilt: ${shorten(right[key])}`)
  })
}

function shorten(row: string | undefined): string {
  return row === undefined ? 'none' : row.slice(0, 100)
}
