import { createDatabase, type DeskDatabase, schemaVersion } from './db.ts'
import { readStoreFault, StoreBlocked } from './store-fault.ts'

const blockedAfterMs = 3000
const recreating = new WeakSet<DeskDatabase>()

/**
 * Opens the store of a desk. One that cannot be opened, or was written by another version of the desk, is thrown away: the
 * projection builds it anew. Throws what `readStoreFault` knows when that does not help either.
 */
export async function openDatabase(name: string): Promise<DeskDatabase> {
  const db = createDatabase(name)
  if (await opensAsOurs(db)) return db
  await orBlocked(db, db.delete())
  // A Dexie that has opened a foreign store keeps something of it.
  const fresh = createDatabase(name)
  await orBlocked(fresh, fresh.open())
  return fresh
}

async function opensAsOurs(db: DeskDatabase): Promise<boolean> {
  try {
    await orBlocked(db, db.open())
    const state = await db.state.get('projection')
    return state ? state.schemaVersion === schemaVersion : (await db.applications.count()) === 0
  } catch (error) {
    if (readStoreFault(error)?.code !== 'storeBroken') throw error
    return false
  }
}

/** Throws the store away and opens an empty one in its place. */
export async function recreate(db: DeskDatabase): Promise<void> {
  recreating.add(db)
  try {
    await orBlocked(db, db.delete({ disableAutoOpen: false }))
    await orBlocked(db, db.open())
  } finally {
    recreating.delete(db)
  }
}

/**
 * Tells when the browser has closed the store (the disk is full, its user clears the data), or another window throws it away. The next
 * question opens whatever is there then. The answer stops it.
 */
export function onStoreClosed(db: DeskDatabase, listener: () => void): () => void {
  const onClose = () => {
    if (!recreating.has(db)) listener()
  }
  db.on('close', onClose)
  return () => db.on('close').unsubscribe(onClose)
}

function orBlocked<T>(db: DeskDatabase, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onBlocked = () => {
      timer = setTimeout(() => reject(new StoreBlocked('another window keeps the store open')), blockedAfterMs)
    }
    db.on('blocked', onBlocked)
    work.then(resolve, reject).then(() => {
      clearTimeout(timer)
      db.on('blocked').unsubscribe(onBlocked)
    })
  })
}
