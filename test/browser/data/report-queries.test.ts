import { expect, test } from 'vitest'
import type { DeskDatabase } from '../../../renderer/data/db.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import * as ask from '../../../renderer/data/report-queries.ts'
import { shanghaiDay } from '../../../shared/domain/shanghai-time.ts'
import { liveThroughBusyDay } from '../../support/busy-day.ts'
import { liveThroughCourierDay } from '../../support/courier-day.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger, type MemoryLedger } from '../../support/memory-ledger.ts'
import { sampleApplication, sampleSheet } from '../../support/sample-application.ts'

const pending = { printJobs: 0, parcels: 0, handovers: 0 }

async function storeOf(live: (ledger: MemoryLedger) => void): Promise<{ db: DeskDatabase; ledger: MemoryLedger }> {
  const ledger = createMemoryLedger()
  live(ledger)
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  return { db, ledger }
}

test('the entries of days are those recorded in Shanghai’s days, found by halving', async () => {
  const { db } = await storeOf(liveThroughBusyDay)
  const rows = await db.entries.toArray()
  // Six hours apart, so that several fall on each day and one exactly on a midnight.
  const begin = Date.parse('2026-11-20T16:00:00.000Z')
  const at = (seq: number) => new Date(begin + (seq - 1) * 6 * 3_600_000).toISOString()
  await db.entries.bulkPut(rows.map(row => ({ ...row, entry: { ...row.entry, at: at(row.seq) } })))
  for (const day of ['2026-11-19', '2026-11-21', '2026-11-22', '2026-11-23', '2027-01-01']) {
    const { since, upTo } = await ask.findSpan(db, { from: day, to: day })
    const expected = rows.filter(({ seq }) => shanghaiDay(at(seq)) === day).map(({ seq }) => seq)
    expect(rows.filter(({ seq }) => seq > since && seq <= upTo).map(({ seq }) => seq)).toEqual(expected)
  }
  expect(await ask.findSpan(db, { from: '2026-11-21', to: '2026-11-22' })).toEqual({ since: 0, upTo: 8 })
})

test('where the clock was set the days reach from their first entry to their last, and every entry of them is there', async () => {
  const { db } = await storeOf(liveThroughBusyDay)
  const rows = await db.entries.toArray()
  const count = rows.length
  // The second and third quarter were recorded with the clock a year ahead.
  const isAhead = (seq: number) => seq > count / 4 && seq <= (3 * count) / 4
  const at = (seq: number) => `${isAhead(seq) ? 2027 : 2026}-11-22T02:00:${String(seq).padStart(2, '0')}.000Z`
  await db.entries.bulkPut(rows.map(row => ({ ...row, entry: { ...row.entry, at: at(row.seq) } })))
  const set = await db.entries.get(1)
  const clockSet = { kind: 'clockSet', body: { by: 1 }, personal: null } as const
  if (set) await db.entries.put({ ...set, entry: { ...set.entry, ...clockSet } })
  expect(await ask.findSpan(db, { from: '2026-11-22', to: '2026-11-22' })).toEqual({ since: 0, upTo: count })
  const ahead = rows.map(({ seq }) => seq).filter(isAhead)
  const span = { since: (ahead[0] ?? 0) - 1, upTo: ahead.at(-1) }
  expect(await ask.findSpan(db, { from: '2027-11-22', to: '2027-11-22' })).toEqual(span)
  const { since, upTo } = await ask.findSpan(db, { from: '2027-01-01', to: '2027-01-01' })
  expect(upTo).toBe(since)
})

test('slices give every entry once, in order, with the facts of its sheets', async () => {
  const { db, ledger } = await storeOf(ledger => {
    liveThroughBusyDay(ledger)
    for (let more = 0; more < 450; more += 1) ledger.record({ kind: 'reveal', application: 'FP1' })
  })
  const read: number[] = []
  for await (const { entries, lookUp } of ask.readSlices(db, { since: 0, upTo: ledger.entries.length })) {
    for (const entry of entries) {
      read.push(entry.seq)
      if (entry.kind === 'handedOver' && entry.body.slipNo === 'SH-20261122-0001')
        expect(lookUp(sampleSheet(1))).toMatchObject({ application: 'FP1', total: 10_600, kind: 'normal' })
    }
  }
  expect(read).toEqual(ledger.entries.map(({ seq }) => seq))
})

test('the sheets at the branch after any entry are what the ledger counted then, with closes in between', async () => {
  const counted: number[] = []
  const { db, ledger } = await storeOf(ledger => {
    liveThroughBusyDay(ledger)
    ledger.record({ kind: 'closeDay', pending })
    ledger.importAll([sampleApplication({ first: 40, sheets: 3 })])
    ledger.record({ kind: 'voidSheets', sheets: [sampleSheet(41)], reason: '抬头有误' })
    counted.push(ledger.state.counts.branch)
  })
  expect(await ask.findStockAfter(db, ledger.entries.length)).toBe(counted[0])
  expect(await ask.findStockAfter(db, 0)).toBe(0)
})

test('every sheet at the branch is listed, those packed for a courier included', async () => {
  const { db, ledger } = await storeOf(liveThroughCourierDay)
  const here = await ask.findSheetsHere(db, await ask.listApplicationsHere(db))
  const expected = [...ledger.state.sheets].filter(([, { place }]) => place === 'branch').map(([sheet]) => sheet)
  expect(here.map(({ sheet }) => sheet).sort()).toEqual(expected.sort())
  expect(expected.length).toBeGreaterThan(1)
  expect(here.every(({ since }) => since === '2026-11-22')).toBe(true)
})

test('applications with a bill in process are listed, and no longer once it is issued', async () => {
  const { db } = await storeOf(ledger => {
    const inProcess = (first: number) => {
      const application = sampleApplication({ first, status: 'inProcess' })
      const bills = application.bills.map(bill => ({ ...bill, sheet: null, code: null, number: null }))
      return { ...application, bills }
    }
    ledger.importAll([inProcess(1), inProcess(2), { ...inProcess(3), appliedDate: null }])
    ledger.importAll([sampleApplication({ first: 2 })])
  })
  expect((await ask.listInProcess(db)).map(({ key }) => key).sort()).toEqual(['FP1', 'FP3'])
})

test('a close of day keeps its equation and the head of the ledger; the next one goes on from it', async () => {
  const { db, ledger } = await storeOf(ledger => {
    liveThroughBusyDay(ledger)
    ledger.record({ kind: 'closeDay', pending })
    ledger.record({ kind: 'closeDay', pending: { ...pending, parcels: 2 } })
  })
  const [second, first] = await ask.listCloses(db)
  expect(first).toMatchObject({ closeNo: 'SH-D20261122-001', since: 0, closing: ledger.state.counts.branch })
  expect(first?.hash).toBe(ledger.entries.at(-2)?.hash)
  expect(second).toMatchObject({ since: first?.seq, pending: { parcels: 2 }, flow: { opening: first?.closing } })
})

test('a stock-take is open from its first entry to its last, and its scans are about it', async () => {
  const { db } = await storeOf(ledger => {
    ledger.importAll([sampleApplication({ first: 1, sheets: 2 })])
    ledger.record({ kind: 'beginStockTake' })
    ledger.record({ kind: 'scanStock', sheets: [sampleSheet(1)], unknown: ['?'] })
    ledger.record({ kind: 'finishStockTake' })
    ledger.record({ kind: 'beginStockTake' })
    ledger.record({ kind: 'dropStockTake' })
    ledger.record({ kind: 'beginStockTake' })
  })
  const takes = await ask.listStockTakes(db)
  expect(takes.map(({ state, begun, seq }) => [state, begun, seq])).toEqual([
    ['open', 7, 7],
    ['dropped', 5, 6],
    ['taken', 2, 4],
  ])
  expect(takes.at(-1)?.count).toMatchObject({ atBranch: 2, present: 1, missing: [sampleSheet(2)], unknown: ['?'] })
  const about = await db.entries.where('about').equals('SH-P20261122-001').sortBy('seq')
  expect(about.map(({ entry }) => entry.kind)).toEqual(['stockTakeBegun', 'stockScanned', 'stockTaken'])
})

test('what an annulment puts right is the handover of its slip', async () => {
  const { db, ledger } = await storeOf(liveThroughBusyDay)
  const voided = ledger.entries.find(({ kind }) => kind === 'handoverVoided')
  const handedOver = ledger.entries.find(({ kind }) => kind === 'handedOver')
  expect(await ask.findOriginal(db, 'SH-20261122-0001', voided?.seq ?? 0)).toBe(handedOver?.seq)
  expect(await ask.findOriginal(db, 'SH-20261122-0001', handedOver?.seq ?? 0)).toBeNull()
})
