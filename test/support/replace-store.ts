import type { Page } from '@playwright/test'

/** A store as another version of the desk might have left it: tables with their key paths, and rows. */
export interface ForeignStore {
  readonly version: number
  readonly tables: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, readonly object[]>>
}

/** Deletes the store of the desk, from a tab with its origin, and puts another one in its place; null leaves none. */
export async function replaceStore(tab: Page, foreign: ForeignStore | null): Promise<void> {
  await tab.evaluate(async store => {
    const name = (await indexedDB.databases()).find(known => known.name?.startsWith('fapiao-desk:'))?.name
    if (!name) throw new Error('there is no store')
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    await done(indexedDB.deleteDatabase(name))
    if (!store) return
    const opening = indexedDB.open(name, store.version)
    opening.onupgradeneeded = () => {
      for (const [table, keyPath] of Object.entries(store.tables)) opening.result.createObjectStore(table, { keyPath })
      for (const [table, rows] of Object.entries(store.rows))
        for (const row of rows) opening.transaction?.objectStore(table).put(row)
    }
    const db = await done(opening)
    db.close()
  }, foreign)
}
