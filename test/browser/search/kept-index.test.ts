import { expect, onTestFinished, test, vi } from 'vitest'
import type { DeskDatabase } from '../../../renderer/data/db.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { createSearchClient } from '../../../renderer/search/search-client.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'

async function openDesk() {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1 }), sampleApplication({ first: 5 }), sampleApplication({ first: 9 })])
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  return { ledger, db, projection }
}

/** Starts a look-up on the store, as after a start of the desk, and asks it. */
async function ask(db: DeskDatabase, text: string): Promise<readonly string[] | undefined> {
  const search = createSearchClient(db.name)
  onTestFinished(() => search.close())
  await vi.waitFor(() => expect(search.getProgress().ready).toBe(true), { timeout: 5000 })
  const answer = await search.query(text, 10)
  return answer?.hits.map(hit => hit.key)
}

const untilKept = (db: DeskDatabase, cursor: number) =>
  vi.waitFor(async () => expect((await db.keptIndex.get(0))?.cursor).toBe(cursor), { timeout: 8000, interval: 100 })

/** Changes a row behind everyone's back, so that an index built from the rows is told from a kept one. */
async function renameInStore(db: DeskDatabase, key: string, orderNo: string) {
  await db.applications.update(key, { orderNo })
}

test('the next start takes the kept index and makes up for the entries since', async () => {
  const { ledger, db, projection } = await openDesk()
  await ask(db, '澄波')
  await untilKept(db, 1)
  await renameInStore(db, 'FP9', '7777777777')
  valued(await projection.applyAcknowledged(ledger.record(handOver('FP9', [9]))))
  valued(await projection.applyAcknowledged(ledger.record(handOver('FP5', [5]))))
  await renameInStore(db, 'FP1', '6666666666')
  expect(await ask(db, '澄波')).toEqual(['FP1', 'FP9', 'FP5'])
  expect(await ask(db, '7777777777')).toEqual(['FP9'])
  expect(await ask(db, '6666666666')).toEqual([])
})

test('an import since, or another version, makes it build anew', async () => {
  const { ledger, db, projection } = await openDesk()
  await ask(db, '澄波')
  await untilKept(db, 1)
  valued(await projection.applyAcknowledged(ledger.importAll([sampleApplication({ first: 20 })])))
  expect(await ask(db, '澄波')).toEqual(['FP9', 'FP5', 'FP20', 'FP1'])
  await untilKept(db, 2)
  await db.keptIndex.toCollection().modify({ version: 0 })
  await renameInStore(db, 'FP1', '6666666666')
  expect(await ask(db, '6666666666')).toEqual(['FP1'])
})

test('a store begun anew has no kept index', async () => {
  const { db, projection } = await openDesk()
  await ask(db, '澄波')
  await untilKept(db, 1)
  valued(await projection.rebuild())
  expect(await db.keptIndex.count()).toBe(0)
})
