import { expect, test } from 'vitest'
import { readApplicationsAt } from '../../../renderer/data/applications-at.ts'
import { findWaybillHistory, listUnusedNumbers } from '../../../renderer/data/pool-numbers.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { findApplications } from '../../../renderer/data/queries.ts'
import { readCentralChanges } from '../../../renderer/data/read-central-changes.ts'
import { type CentralChanges, listCentralChanges } from '../../../shared/domain/central-changes.ts'
import { liveThroughCourierDay, ownNumber, poolNumbers } from '../../support/courier-day.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger, type MemoryLedger } from '../../support/memory-ledger.ts'
import { sampleApplication, sampleSheet } from '../../support/sample-application.ts'

async function storeOf(ledger: MemoryLedger) {
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  return db
}

async function courierDay() {
  const ledger = createMemoryLedger()
  liveThroughCourierDay(ledger)
  return storeOf(ledger)
}

test('each report of a courier day covers what happened since the one before', async () => {
  const db = await courierDay()
  const reports = await db.exports.orderBy('seq').toArray()
  const lines = await Promise.all(
    reports.map(async ({ since, seq }) => {
      const changes: CentralChanges = new Map()
      await readCentralChanges(db, changes, since, seq)
      return listCentralChanges(changes).map(({ sheet, state }) => `${sheet} ${state.kind}`)
    }),
  )
  expect(lines).toEqual([
    [`${sampleSheet(50)} mailed`, `${sampleSheet(51)} mailed`, `${sampleSheet(60)} mailed`],
    [`${sampleSheet(60)} issued`],
  ])
})

test('reading in two steps notes the same as reading at once', async () => {
  const db = await courierDay()
  const [atOnce, inSteps]: CentralChanges[] = [new Map(), new Map()]
  if (!atOnce || !inSteps) throw new Error('two maps')
  const last = (await db.entries.orderBy('seq').last())?.seq ?? 0
  await readCentralChanges(db, atOnce, 0, last)
  await readCentralChanges(db, inSteps, 0, 12)
  await readCentralChanges(db, inSteps, 12, last)
  expect(inSteps).toEqual(atOnce)
})

test('an application is read as it was described at an entry, whatever was imported since', async () => {
  const ledger = createMemoryLedger()
  const first = sampleApplication({ first: 1, sheets: 2 })
  const other = sampleApplication({ first: 9 })
  ledger.importAll([first, other])
  const second = { ...first, orderNo: '2000000001' }
  const { seq } = ledger.importAll([second])
  ledger.importAll([{ ...first, orderNo: '3000000001', bills: first.bills.slice(0, 1) }])
  const db = await storeOf(ledger)
  const rows = await findApplications(db, [first.key, other.key])
  const orders = async (at: number) =>
    [...valued(await readApplicationsAt({ db, host: ledger.host }, rows, at)).values()].map(({ orderNo }) => orderNo)
  expect(await orders(seq - 1)).toEqual([first.orderNo, other.orderNo])
  expect(await orders(seq)).toEqual(['2000000001', other.orderNo])
  expect(await orders(seq + 1)).toEqual(['3000000001', other.orderNo])
  ledger.calls.clear()
  await readApplicationsAt({ db, host: ledger.host }, rows, seq + 1)
  expect(ledger.calls.size).toBe(0)
})

test('the life of a number begins with the entry that brought it', async () => {
  const db = await courierDay()
  const kinds = async (number = '') => (await findWaybillHistory(db, number)).map(({ kind }) => kind)
  const [first, , third, , fifth] = poolNumbers
  expect(await kinds(first)).toEqual([
    ...['waybillsAdded', 'labelsReserved', 'labelsPrinted', 'labelReprinted'],
    ...['parcelCollected', 'collectionUndone', 'parcelCollected', 'manifestClosed'],
  ])
  expect(await kinds(third)).toEqual(['waybillsAdded', 'labelsReserved', 'waybillsVoided'])
  expect(await kinds(fifth)).toEqual(['waybillsAdded'])
  expect(await kinds(ownNumber)).toEqual(['ownWaybillUsed'])
  expect(await kinds('4300000000017')).toEqual([])
  expect(await listUnusedNumbers(db, 'sf', '月结')).toEqual([fifth])
})
