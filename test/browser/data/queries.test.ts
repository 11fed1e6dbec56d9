import { expect, test } from 'vitest'
import type { DeskDatabase } from '../../../renderer/data/db.ts'
import { lookUpForImport } from '../../../renderer/data/import-lookup.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import * as ask from '../../../renderer/data/queries.ts'
import { liveThroughBusyDay } from '../../support/busy-day.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { sampleApplication, sampleSheet } from '../../support/sample-application.ts'

async function openBusyStore(): Promise<DeskDatabase> {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  return db
}

const kinds = (entries: readonly { readonly kind: string }[]) => entries.map(({ kind }) => kind)

test('applications come in the order that was asked for, unknown ones left out', async () => {
  const db = await openBusyStore()
  const rows = await ask.findApplications(db, ['FP30', 'nothing', 'FP1'])
  expect(rows.map(row => row.key)).toEqual(['FP30', 'FP1'])
  expect(await ask.findApplication(db, 'nothing')).toBeNull()
})

test('a sheet leads to its application, also when the latest export lacks it', async () => {
  const db = await openBusyStore()
  expect((await ask.findApplicationOfSheet(db, sampleSheet(2)))?.key).toBe('FP1')
  expect(await ask.findApplicationOfSheet(db, sampleSheet(99))).toBeNull()
})

test('the history of an application is complete and in order', async () => {
  const db = await openBusyStore()
  expect(kinds(await ask.findHistory(db, 'FP1'))).toEqual([
    ...['imported', 'handedOver', 'reprinted', 'revealed', 'handoverVoided', 'handedOver', 'takenBack', 'sentBack'],
    ...['imported', 'reissueLinked'],
  ])
  expect(kinds(await ask.findHistory(db, 'FP30'))).toEqual(['imported', 'received', 'reissueLinked', 'handedOver'])
})

test('a slip knows its applications, its annulment and its reprints', async () => {
  const db = await openBusyStore()
  const slip = await ask.findSlip(db, 'SH-20261122-0001')
  expect(slip).toMatchObject({ kind: 'handedOver', voided: true, reprints: 1, applications: ['FP1'] })
  expect(kinds(await ask.findSlipHistory(db, 'SH-20261122-0001'))).toEqual([
    'handedOver',
    'reprinted',
    'handoverVoided',
  ])
  expect((await ask.findLatestSlip(db))?.slipNo).toBe('SH-20261122-0005')
  expect(await ask.findSlip(db, 'SH-20261122-0099')).toBeNull()
})

test('entries are listed newest first, page by page', async () => {
  const db = await openBusyStore()
  const page = await ask.listEntries(db, null, 3)
  expect(page.map(entry => entry.seq)).toEqual([13, 12, 11])
  expect((await ask.listEntries(db, 11, 2)).map(entry => entry.seq)).toEqual([10, 9])
  expect((await ask.findEntry(db, 9))?.kind).toBe('imported')
  expect(await ask.findEntry(db, 99)).toBeNull()
})

test('what was entered for the same buyer last time is remembered', async () => {
  const db = await openBusyStore()
  expect(await ask.findLastCollector(db, '上海澄波软件有限公司1')).toMatchObject({
    seq: 6,
    documentKind: 'residentId',
    collector: { name: '单雪芹', last4: '002X' },
  })
  expect(await ask.findLastCollector(db, '上海澄波软件有限公司20')).toBeNull()
})

test('lists hold what waits here, what is to be sent and what is yet to be received', async () => {
  const db = await openBusyStore()
  expect(await ask.listWaiting(db)).toEqual([])
  expect(await ask.listToMail(db)).toEqual(['FP10'])
  expect(await ask.listExpected(db)).toEqual(['FP30'])
  expect(await ask.countApplications(db)).toEqual({ applications: 4, waiting: 0, expected: 1 })
  expect(await ask.findCursor(db)).toBe(13)
})

test('an import learns what is known of its rows', async () => {
  const db = await openBusyStore()
  const lookup = await lookUpForImport(db, ['FP1', 'FP77'], [sampleSheet(1), sampleSheet(30), sampleSheet(99)])
  expect(lookup.head).toBe(13)
  expect([...lookup.applications.keys()]).toEqual(['FP1', 'FP30'])
  expect(lookup.applications.get('FP1')).toMatchObject({ orderNo: sampleApplication({ first: 1 }).orderNo })
  expect(lookup.owners.get(sampleSheet(30))).toBe('FP30')
  expect(lookup.owners.get(sampleSheet(2))).toBe('FP1')
  expect(lookup.owners.has(sampleSheet(99))).toBe(false)
})

test('a sheet that bears two ids is found by either, and an import learns its owner by either', async () => {
  const ledger = createMemoryLedger()
  const digits = '25312000000012345678'
  const plain = sampleApplication({ first: 1 })
  ledger.importAll([{ ...plain, bills: plain.bills.map(bill => ({ ...bill, sheet: digits, digitalNumber: digits })) }])
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  for (const id of [digits, sampleSheet(1)])
    expect(await ask.findSheet(db, id)).toMatchObject({ sheet: digits, row: { key: 'FP1' } })
  expect(await ask.findSheet(db, sampleSheet(2))).toBeNull()
  const lookup = await lookUpForImport(db, [], [sampleSheet(1)])
  expect(lookup.owners.get(sampleSheet(1))).toBe('FP1')
})
