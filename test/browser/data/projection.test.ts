import { expect, test } from 'vitest'
import { createDatabase, type DeskDatabase, schemaVersion } from '../../../renderer/data/db.ts'
import { openDatabase } from '../../../renderer/data/open-database.ts'
import { type Applied, createProjection, type Progress } from '../../../renderer/data/projection.ts'
import { liveThroughBusyDay } from '../../support/busy-day.ts'
import { liveThroughCourierDay } from '../../support/courier-day.ts'
import { freshStoreName, openFreshStore, throwAwayAfterTest, valued } from '../../support/fresh-store.ts'
import { generateApplications } from '../../support/generate-applications.ts'
import { createMemoryLedger, type MemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'

/** Everything the store holds. */
async function contents(db: DeskDatabase) {
  const tables = await Promise.all(db.tables.map(async table => [table.name, await table.toArray()] as const))
  return Object.fromEntries(tables)
}

/** What custody says, put together from the rows. */
async function expectCustodyOf(db: DeskDatabase, { state, entries }: MemoryLedger) {
  const rows = await db.applications.toArray()
  expect(Object.assign({}, ...rows.map(row => row.custody))).toEqual(Object.fromEntries(state.sheets))
  const slips = await db.slips.toArray()
  expect(slips.map(({ applications: _, slipNo, ...slip }) => [slipNo, slip])).toEqual([...state.slips])
  expect((await db.entries.toArray()).map(row => row.entry)).toEqual(entries)
}

test('the store says of every sheet and slip what custody says', async () => {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = await openFreshStore()
  expect(valued(await createProjection(ledger.host, db).catchUp())).toBe(ledger.entries.length)
  await expectCustodyOf(db, ledger)
})

test.each([
  ['a busy day', liveThroughBusyDay],
  ['a day of couriers', liveThroughCourierDay],
])('the entries of %s applied one by one leave the same store as a rebuild', async (_, liveThrough) => {
  const ledger = createMemoryLedger()
  liveThrough(ledger)
  const [live, rebuilt] = [await openFreshStore(), await openFreshStore()]
  const projection = createProjection(ledger.host, live)
  for (const entry of ledger.entries) {
    valued(await projection.applyAcknowledged(entry))
    valued(await projection.applyAcknowledged(entry))
  }
  valued(await createProjection(ledger.host, rebuilt).catchUp())
  expect(await contents(live)).toEqual(await contents(rebuilt))
})

test('the store says of every waybill, batch, manifest and packed sheet what the ledger says', async () => {
  const ledger = createMemoryLedger()
  liveThroughCourierDay(ledger)
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  await expectCustodyOf(db, ledger)
  const { waybills, batches, manifests, parcelOf, lastExport } = ledger.state.dispatch
  const rows = await db.waybills.toArray()
  expect(
    rows.map(({ number, application: _, pool: __, unsigned: ___, added: ____, ...waybill }) => [number, waybill]),
  ).toEqual([...waybills].toSorted(([left], [right]) => (left < right ? -1 : 1)))
  for (const { application, parcel } of rows) expect(application).toBe(parcel?.application ?? '')
  expect((await db.labelBatches.toArray()).map(({ batchNo, ...batch }) => [batchNo, batch])).toEqual([...batches])
  expect((await db.manifests.toArray()).map(({ manifestNo, ...one }) => [manifestNo, one])).toEqual([...manifests])
  expect((await db.exports.toArray()).at(-1)).toMatchObject(lastExport ?? {})
  const packed = (await db.applications.toArray()).map(row => row.packed ?? {})
  expect(Object.assign({}, ...packed)).toEqual(Object.fromEntries(parcelOf))
})

test('an acknowledged entry brings along those the store has missed', async () => {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = await openFreshStore()
  const last = ledger.entries.at(-1)
  if (!last) throw new Error('no entry')
  expect(valued(await createProjection(ledger.host, db).applyAcknowledged(last))).toBe(last.seq)
  await expectCustodyOf(db, ledger)
})

test('an import cut off in the middle is finished by the next catch-up, and the cursor waits for it', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll(generateApplications(4500))
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  ledger.failAfter(3)
  const cut = await projection.catchUp()
  expect(cut).toEqual({ ok: false, error: { code: 'hostGone' } })
  expect(await db.applications.count()).toBe(2000)
  expect(await db.state.get('projection')).toBeUndefined()
  ledger.failAfter(null)
  const progress: Progress[] = []
  expect(valued(await projection.catchUp(step => progress.push(step)))).toBe(1)
  expect(progress.at(-1)).toEqual({ rebuilding: true, done: 0, total: 1, rows: { done: 4500, total: 4500 } })
  await expectCustodyOf(db, ledger)
})

test('a store of another ledger, or ahead of a restored one, is built anew', async () => {
  const [here, there] = [createMemoryLedger('SH1'), createMemoryLedger('SH2')]
  liveThroughBusyDay(here)
  there.importAll([sampleApplication({ first: 50 })])
  const db = await openFreshStore()
  valued(await createProjection(here.host, db).catchUp())
  const heard: Applied[] = []
  const projection = createProjection(there.host, db)
  projection.onApplied(applied => heard.push(applied))
  expect(valued(await projection.catchUp())).toBe(1)
  await expectCustodyOf(db, there)
  expect(heard.map(applied => (applied.kind === 'rows' ? applied.seq : 'all'))).toEqual(['all', null, 1])
})

test('a store of another schema version is built anew', async () => {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  await db.state.update('projection', { schemaVersion: schemaVersion + 1 })
  db.close()
  const again = throwAwayAfterTest(await openDatabase(db.name))
  expect(await again.applications.count()).toBe(0)
  valued(await createProjection(ledger.host, again).catchUp())
  await expectCustodyOf(again, ledger)
})

test('a store with other tables under the same name is thrown away', async () => {
  const name = freshStoreName()
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () => request.result.createObjectStore('applications', { keyPath: 'other' })
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = throwAwayAfterTest(await openDatabase(name))
  valued(await createProjection(ledger.host, db).catchUp())
  await expectCustodyOf(db, ledger)
})

test('a store deleted while the desk runs is built anew at the next entry', async () => {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(db.name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
  valued(await projection.applyAcknowledged(ledger.record(handOver('FP10', [10]))))
  await expectCustodyOf(db, ledger)
})

test('rebuilding leaves the same store', async () => {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  const before = await contents(db)
  valued(await projection.rebuild())
  expect(await contents(db)).toEqual(before)
})

test('two windows on one store apply each entry once, and each hears of what the other did', async () => {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const one = await openFreshStore()
  const two = throwAwayAfterTest(createDatabase(one.name))
  const [left, right] = [createProjection(ledger.host, one), createProjection(ledger.host, two)]
  await Promise.all([left.catchUp(), right.catchUp()].map(async result => valued(await result)))
  const heard: Applied[] = []
  right.onApplied(applied => heard.push(applied))
  valued(await left.applyAcknowledged(ledger.record(handOver('FP10', [10]))))
  valued(await right.catchUp())
  expect(heard).toEqual([{ kind: 'all' }])
  await expectCustodyOf(two, ledger)
})

test('each change is told after it is stored', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1 }), sampleApplication({ first: 5 })])
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  const heard: Applied[] = []
  const stop = projection.onApplied(applied => heard.push(applied))
  valued(await projection.applyAcknowledged(ledger.record(handOver('FP1', [1]))))
  valued(await projection.applyAcknowledged(ledger.record({ kind: 'reveal', application: 'FP1' })))
  stop()
  valued(await projection.applyAcknowledged(ledger.record(handOver('FP5', [5]))))
  expect(heard).toEqual([
    { kind: 'rows', rows: [await handedRow(db)], seq: 2 },
    { kind: 'rows', rows: [], seq: 3 },
  ])
})

async function handedRow(db: DeskDatabase) {
  const row = await db.applications.get('FP1')
  expect(row?.custody[sampleSheet(1)]?.place).toBe('handedOver')
  return row
}
