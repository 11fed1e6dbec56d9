import { Dexie } from 'dexie'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createProjection } from '../../../renderer/data/projection.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { generateApplications } from '../../support/generate-applications.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'

const megabyte = 1024 * 1024

interface Bucket {
  readonly indexedDB: IDBFactory
  readonly caches: CacheStorage
}

/** A part of the browser's storage with a limit of its own. */
async function openBucket(bytes: number): Promise<Bucket> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: {
      open(name: string, options: { quota: number }): Promise<Bucket>
      delete(name: string): Promise<void>
    }
  }
  const name = `full-disk-${Date.now()}`
  onTestFinished(() => storageBuckets.delete(name))
  return storageBuckets.open(name, { quota: bytes })
}

test('a full disk is said, loses nothing, and the store goes on once there is room', async () => {
  const bucket = await openBucket(16 * megabyte)
  const ballast = await bucket.caches.open('ballast')
  await ballast.put('/ballast', new Response(new Uint8Array(14 * megabyte)))
  const browsersOwn = Dexie.dependencies.indexedDB
  Dexie.dependencies.indexedDB = bucket.indexedDB
  onTestFinished(() => {
    Dexie.dependencies.indexedDB = browsersOwn
  })

  const ledger = createMemoryLedger()
  ledger.importAll(generateApplications(4000))
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  expect(await projection.catchUp()).toMatchObject({ ok: false, error: { code: 'storeFull' } })
  expect(await db.state.get('projection')).toBeUndefined()

  await ballast.delete('/ballast')
  // The browser frees the room a moment later.
  await vi.waitFor(async () => valued(await projection.catchUp()), { timeout: 15_000, interval: 500 })
  expect(await db.applications.count()).toBe(4000)
})
