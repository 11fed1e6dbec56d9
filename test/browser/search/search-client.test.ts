import { expect, onTestFinished, test, vi } from 'vitest'
import { createProjection } from '../../../renderer/data/projection.ts'
import { createSearchClient, type SearchClient } from '../../../renderer/search/search-client.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { generateApplications } from '../../support/generate-applications.ts'
import { createMemoryLedger, type MemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'

async function openDesk(ledger: MemoryLedger) {
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  const start = () => {
    const search = createSearchClient(db.name)
    onTestFinished(() => search.close())
    projection.onApplied(search.apply)
    return search
  }
  return { db, projection, start }
}

const untilReady = (search: SearchClient) =>
  vi.waitFor(() => expect(search.getProgress().ready).toBe(true), { timeout: 10_000 })

const keysFor = async (search: SearchClient, text: string) =>
  (await search.query(text, 50))?.hits.map(hit => hit.key) ?? null

test('the worker builds its index from the store and says when it is complete', async () => {
  const ledger = createMemoryLedger()
  const applications = generateApplications(1200)
  ledger.importAll(applications)
  const { projection, start } = await openDesk(ledger)
  valued(await projection.catchUp())
  const search = start()
  await untilReady(search)
  expect(search.getProgress()).toMatchObject({ ready: true, fault: null, indexed: 1200, total: 1200 })
  const last = applications.at(-1)
  expect(await search.query(last?.key ?? '', 10)).toEqual({
    hits: [{ key: last?.key, matches: [{ field: 'applicationNo', text: last?.key.toLowerCase() }] }],
    total: 1,
    complete: true,
  })
})

test('the index follows entries and imports while it is built and after', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([...generateApplications(1500), sampleApplication({ first: 1 }), sampleApplication({ first: 5 })])
  const { projection, start } = await openDesk(ledger)
  valued(await projection.catchUp())
  const search = start()
  valued(await projection.applyAcknowledged(ledger.record(handOver('FP1', [1]))))
  await untilReady(search)
  expect(await keysFor(search, '澄波软件')).toEqual(['FP5', 'FP1'])
  valued(await projection.applyAcknowledged(ledger.importAll([sampleApplication({ first: 9 })])))
  valued(
    await projection.applyAcknowledged(
      ledger.record({ kind: 'voidHandover', slipNo: 'SH-20261122-0001', reason: '错' }),
    ),
  )
  expect(await keysFor(search, '澄波软件')).toEqual(['FP9', 'FP5', 'FP1'])
})

test('of queries typed in a row the last one is answered', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1 })])
  const { projection, start } = await openDesk(ledger)
  valued(await projection.catchUp())
  const search = start()
  await untilReady(search)
  const answers = await Promise.all(['c', 'ch', 'che', 'cheng'].map(text => search.query(text, 5)))
  expect(answers.map(answer => answer?.total ?? null)).toEqual([null, null, null, 1])
  expect((await search.query('chengb', 5))?.total).toBe(1)
})

test('a store begun anew empties the index and fills it again', async () => {
  const [here, there] = [createMemoryLedger('SH1'), createMemoryLedger('SH2')]
  here.importAll([sampleApplication({ first: 1 })])
  there.importAll([sampleApplication({ first: 5 })])
  const { db, projection, start } = await openDesk(here)
  valued(await projection.catchUp())
  const search = start()
  await untilReady(search)
  const other = createProjection(there.host, db)
  other.onApplied(search.apply)
  valued(await other.catchUp())
  await vi.waitFor(async () => expect(await keysFor(search, '澄波')).toEqual(['FP5']))
})

test('a closed client leaves no query waiting', async () => {
  const ledger = createMemoryLedger()
  const { projection, start } = await openDesk(ledger)
  valued(await projection.catchUp())
  const search = start()
  const answer = search.query('上海', 5)
  search.close()
  expect(await answer).toBeNull()
})
