import { expect, test } from 'vitest'
import type { DeskDatabase } from '../../../renderer/data/db.ts'
import * as ask from '../../../renderer/data/parcel-queries.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { findApplication, findHistory, listToMail, listWaiting } from '../../../renderer/data/queries.ts'
import type { Command } from '../../../shared/domain/command.ts'
import { liveThroughCourierDay, ownNumber, poolNumbers } from '../../support/courier-day.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { sampleSheet } from '../../support/sample-application.ts'

/** The store after a courier day and the commands that follow it. */
async function openCourierStore(...commands: readonly Command[]): Promise<DeskDatabase> {
  const ledger = createMemoryLedger()
  liveThroughCourierDay(ledger)
  for (const command of commands) ledger.record(command)
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  return db
}

const [first = '', second = '', third = ''] = poolNumbers
const numbersOf = (rows: readonly { readonly number: string }[]) => rows.map(({ number }) => number)

test('each application is in the list of the way it goes now, and not while it is packed', async () => {
  const db = await openCourierStore()
  expect(await listWaiting(db)).toEqual(['FP80'])
  expect(await listToMail(db)).toEqual(['FP90', 'FP60'])
})

test('a later import takes back neither a changed delivery nor a corrected recipient nor the parcels', async () => {
  const db = await openCourierStore()
  const changed = await findApplication(db, 'FP80')
  expect(changed).toMatchObject({ delivery: 'sf', deliveryChange: { to: 'pickup' }, parcels: [third] })
  expect(changed?.imports).toHaveLength(2)
  expect(await findApplication(db, 'FP60')).toMatchObject({
    recipientCorrection: { name: '解子墨' },
    parcels: [second],
  })
  expect((await findApplication(db, 'FP70'))?.packed).toEqual({ [sampleSheet(70)]: ownNumber })
})

test('a pool counts its numbers by state; numbers on the courier’s paper are in none', async () => {
  const db = await openCourierStore()
  const counts = { available: 1, reserved: 0, printed: 0, collected: 2, void: 2 }
  expect(await ask.listPools(db)).toEqual([{ courier: 'sf', account: '月结', ...counts }])
})

test('pools without an account name and of two couriers are told apart', async () => {
  const added = (courier: 'sf' | 'yunda', account: string, number: string): Command => {
    return { kind: 'addWaybills', courier, account, via: 'scan', numbers: [{ number, route: null }] }
  }
  const db = await openCourierStore(added('yunda', '', '9999000020007'), added('sf', '', 'SF9999000020007'))
  const pools = await ask.listPools(db)
  expect(pools.map(({ courier, account, available }) => [courier, account, available])).toEqual([
    ['sf', '', 1],
    ['sf', '月结', 1],
    ['yunda', '', 1],
  ])
})

test('numbers are found one by one, together, and by application', async () => {
  const db = await openCourierStore()
  expect(await ask.findWaybill(db, first)).toMatchObject({ application: 'FP50', state: 'collected', reprints: 1 })
  expect(await ask.findWaybill(db, 'SF0000000000000')).toBeNull()
  expect(numbersOf(await ask.findWaybills(db, [second, 'nothing', first]))).toEqual([second, first])
  expect(numbersOf(await ask.findWaybillsOf(db, 'FP80'))).toEqual([third])
})

test('what waits for a courier and what it has not signed for', async () => {
  const db = await openCourierStore()
  expect(numbersOf(await ask.listReadyParcels(db, 'yunda'))).toEqual([ownNumber])
  expect(await ask.listReadyParcels(db, 'sf')).toEqual([])
  expect(await ask.listOpenCollection(db, 'sf')).toEqual([])
  const later = await openCourierStore({ kind: 'collectParcel', courier: 'yunda', waybill: ownNumber })
  expect(numbersOf(await ask.listOpenCollection(later, 'yunda'))).toEqual([ownNumber])
  const returned = await openCourierStore(
    { kind: 'collectParcel', courier: 'yunda', waybill: ownNumber },
    { kind: 'returnParcel', waybill: ownNumber, reason: '拒收' },
  )
  expect(await ask.listOpenCollection(returned, 'yunda')).toEqual([])
})

test('batches, manifests and exports come newest first and by number', async () => {
  const db = await openCourierStore({
    ...{ kind: 'reserveLabels', courier: 'sf', account: '月结', freightCollect: true },
    parcels: [{ application: 'FP60', sheets: [sampleSheet(60)] }],
  })
  expect((await ask.listLabelBatches(db)).map(({ batchNo }) => batchNo)).toEqual([
    'SH-L20261122-002',
    'SH-L20261122-001',
  ])
  expect((await ask.findLabelBatch(db, 'SH-L20261122-001'))?.waybills).toEqual([first, second, third])
  expect((await ask.listManifests(db)).map(({ manifestNo }) => manifestNo)).toEqual(['SH-M20261122-001'])
  expect((await ask.findManifest(db, 'SH-M20261122-001'))?.waybills).toEqual([first, second])
  const exports = await ask.listExports(db)
  expect(exports.map(({ headers, operator }) => [headers, operator])).toEqual([
    ['en', 'op-1'],
    ['zh-CN', 'op-1'],
  ])
  expect(exports[0]?.since).toBe(exports[1]?.seq)
})

test('a history tells of parcels, and of the exports that told of them', async () => {
  const db = await openCourierStore()
  const kinds = async (key: string) => (await findHistory(db, key)).map(({ kind }) => kind)
  expect(await kinds('FP60')).toEqual([
    ...['imported', 'labelsReserved', 'labelsPrinted', 'recipientCorrected', 'parcelCollected', 'manifestClosed'],
    ...['changesExported', 'parcelReturned', 'changesExported', 'imported'],
  ])
  expect(await kinds('FP80')).toEqual(['imported', 'labelsReserved', 'waybillsVoided', 'deliveryChanged', 'imported'])
})

test('the numbers of a pool are not what its entry is about', async () => {
  const db = await openCourierStore()
  const added = (await db.entries.toArray()).find(({ entry }) => entry.kind === 'waybillsAdded')
  expect(added?.about).toEqual([])
  const printed = (await db.entries.toArray()).find(({ entry }) => entry.kind === 'labelsPrinted')
  expect(printed?.about).toEqual(['FP50', 'FP60', first, second])
})
