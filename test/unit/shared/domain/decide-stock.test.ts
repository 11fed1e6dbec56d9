import { expect, test } from 'vitest'
import { evolve } from '../../../../shared/domain/custody.ts'
import { decide } from '../../../../shared/domain/decide-custody.ts'
import { decideStock } from '../../../../shared/domain/decide-stock.ts'
import { entryOf } from '../../../support/custody-model.ts'
import { handOver, sampleSheet } from '../../../support/sample-application.ts'
import { stockDay, stockOf, takeStock } from '../../../support/stock-taking.ts'

const begin = { kind: 'beginStockTake' } as const
const finish = { kind: 'finishStockTake' } as const
const drop = { kind: 'dropStockTake' } as const
const pending = { printJobs: 0, parcels: 0, handovers: 0 }
const scan = (sheets: readonly number[], unknown: readonly string[] = []) =>
  ({ kind: 'scanStock', sheets: sheets.map(sampleSheet), unknown }) as const

test('stock-takes are numbered by branch and day, given-up ones included', () => {
  const state = stockOf(2)
  expect(takeStock(state, 2, begin).body).toEqual({ takeNo: 'SH-P20261122-001' })
  takeStock(state, 3, drop)
  expect(takeStock(state, 4, begin).body).toEqual({ takeNo: 'SH-P20261122-002' })
})

test('one counts at a time', () => {
  const state = stockOf(2)
  takeStock(state, 2, begin)
  expect(decideStock(state, begin, stockDay)).toEqual({
    ok: false,
    error: { code: 'stockTakeOpen', takeNo: 'SH-P20261122-001' },
  })
})

test.each([scan([1]), finish, drop])('%o needs a stock-take that is open', command => {
  const state = stockOf(2)
  expect(decideStock(state, command, stockDay)).toEqual({ ok: false, error: { code: 'noStockTake' } })
  takeStock(state, 2, begin)
  takeStock(state, 3, finish)
  expect(decideStock(state, command, stockDay)).toEqual({ ok: false, error: { code: 'noStockTake' } })
})

test('a scan names at least a sheet or a code; a sheet the ledger does not know is no sheet', () => {
  const state = stockOf(2)
  takeStock(state, 2, begin)
  expect(decideStock(state, scan([]), stockDay)).toEqual({ ok: false, error: { code: 'nothingScanned' } })
  expect(decideStock(state, scan([1, 99]), stockDay)).toEqual({
    ok: false,
    error: { code: 'sheetUnknown', sheet: sampleSheet(99) },
  })
  expect(takeStock(state, 3, scan([], ['25215622'])).body).toMatchObject({ sheets: [], unknown: ['25215622'] })
})

test('the result is what was scanned against what the ledger has at the branch at the end, not at the beginning', () => {
  const state = stockOf(4, 1)
  takeStock(state, 2, begin)
  takeStock(state, 3, scan([1, 2]))
  const handed = decide(state, handOver('A0', [2]), stockDay)
  if (!handed.ok) throw new Error(handed.error.code)
  evolve(state, entryOf(handed.value, 4))
  takeStock(state, 5, scan([3, 1, 5], ['99999999', '3100251130-11111111']))
  expect(takeStock(state, 6, finish)).toMatchObject({
    kind: 'stockTaken',
    body: {
      takeNo: 'SH-P20261122-001',
      atBranch: 3,
      present: 2,
      missing: [sampleSheet(4)],
      unexpected: [sampleSheet(2), sampleSheet(5)],
      unknown: ['3100251130-11111111', '99999999'],
    },
  })
})

test('counting moves no sheet and changes no balance', () => {
  const state = stockOf(3, 1)
  const before = { places: [...state.sheets.values()].map(({ place }) => place), flow: state.stock.flow }
  takeStock(state, 2, begin)
  takeStock(state, 3, scan([1, 4]))
  takeStock(state, 4, finish)
  expect({ places: [...state.sheets.values()].map(({ place }) => place), flow: state.stock.flow }).toEqual(before)
})

test('a close covers what came since the close before, and begins the next period with what it left', () => {
  const state = stockOf(3)
  const first = takeStock(state, 2, { kind: 'closeDay', pending })
  expect(first.body).toMatchObject({ closeNo: 'SH-D20261122-001', day: '2026-11-22', since: 0, closing: 3 })
  const second = takeStock(state, 3, { kind: 'closeDay', pending })
  expect(second.body).toMatchObject({ closeNo: 'SH-D20261122-002', since: 2, closing: 3, flow: { opening: 3 } })
})

test('a flow that does not lead to what is at the branch is not closed', () => {
  const state = stockOf(3)
  state.counts.branch = 2
  expect(decideStock(state, { kind: 'closeDay', pending }, stockDay)).toEqual({
    ok: false,
    error: { code: 'stockOutOfBalance', counted: 3, atBranch: 2 },
  })
})
