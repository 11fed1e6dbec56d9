import { expect, test } from 'vitest'
import type { ApplicationRow, WaybillRow } from '../../../../../../renderer/data/db.ts'
import {
  countSheets,
  parcelLineOf,
  seqsOf,
} from '../../../../../../renderer/features/dispatch/collection/parcel-line.ts'
import { calendar } from '../../../../../../renderer/host/work-calendar.ts'
import { sampleApplication, sampleSheet } from '../../../../../support/sample-application.ts'

function applicationRow(seqs: readonly number[]): ApplicationRow {
  const application = sampleApplication({ first: 1, sheets: seqs.length, key: 'A1', delivery: 'sf' })
  const sheets = seqs.map((_, index) => sampleSheet(index + 1))
  const custody = Object.fromEntries(
    seqs.map((seq, index) => [
      sampleSheet(index + 1),
      { application: 'A1', place: 'branch' as const, seq, slipNo: null, reissueOf: null },
    ]),
  )
  return { ...application, sheets, custody, vanished: [], imports: [1] }
}

function waybillRow(sheets: readonly number[], seq = 20): WaybillRow {
  return {
    ...{ number: 'SF2000000000001', courier: 'sf', account: '', route: null, state: 'printed', seq, application: 'A1' },
    ...{ batchNo: null, manifestNo: null, returned: false, reprints: 0, added: 3 },
    parcel: { application: 'A1', sheets: sheets.map(sampleSheet) },
  }
}

// A Thursday and the Monday after it.
const times = new Map([
  [5, '2026-11-12T02:00:00Z'],
  [8, '2026-11-16T02:00:00Z'],
  [20, '2026-11-18T06:30:00Z'],
])

function lineOn(today: string, waybill: WaybillRow, row: ApplicationRow) {
  return parcelLineOf(waybill, { applications: new Map([[row.key, row]]), times, today, calendar })
}

test('a line shows number, order, masked recipient and how many sheets', () => {
  const line = lineOn('2026-11-18', waybillRow([1, 2]), applicationRow([8, 8]))
  expect(line).toMatchObject({ number: 'SF2000000000001', orderNo: '1000000001', recipient: '单••', sheets: 2 })
  expect(line.at).toBe('2026-11-18T06:30:00Z')
})

test('a parcel waits since its oldest sheet came, not the application’s', () => {
  const row = applicationRow([5, 8])
  expect(lineOn('2026-11-18', waybillRow([1, 2]), row).since).toBe('2026-11-12')
  expect(lineOn('2026-11-18', waybillRow([2]), row).since).toBe('2026-11-16')
})

test('it is overdue after two working days, weekends not counted, and never while the day is unknown', () => {
  const row = applicationRow([5])
  expect(lineOn('2026-11-16', waybillRow([1]), row).overdue).toBe(false)
  expect(lineOn('2026-11-17', waybillRow([1]), row).overdue).toBe(true)
  expect(lineOn('2026-11-17', waybillRow([1]), applicationRow([99]))).toMatchObject({ since: null, overdue: false })
})

test('an application the store has not got leaves its fields empty', () => {
  const facts = { applications: new Map(), times, today: '2026-11-18', calendar }
  expect(parcelLineOf(waybillRow([1, 2]), facts)).toMatchObject({ orderNo: '', recipient: '', sheets: 2, since: null })
})

test('each entry whose time is shown is asked for once', () => {
  const parcels = [waybillRow([1]), waybillRow([2]), waybillRow([2], 21)]
  expect(seqsOf(parcels, [applicationRow([5, 8])])).toEqual([5, 8, 20, 21])
  expect(countSheets([...parcels, waybillRow([1, 2])])).toBe(5)
})
