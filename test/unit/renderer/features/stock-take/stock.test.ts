import { expect, test } from 'vitest'
import { changeStock, inOrder, standingOf, stockOf } from '../../../../../renderer/features/stock-take/stock.ts'
import { sampleSheet } from '../../../../support/sample-application.ts'
import { sampleRow } from '../../../../support/sample-row.ts'

const counted = (sheets: readonly number[], unknown: readonly string[] = []) => ({
  ...{ sheets: new Set(sheets.map(sampleSheet)), unknown: new Set(unknown), pending: 0, error: null },
})

test('the stock is what is at the branch, of whatever application', () => {
  const stock = stockOf([sampleRow(10, ['branch', 'handedOver', 'branch']), sampleRow(20, ['expected', 'void'])])
  expect([...stock.keys()]).toEqual([10, 12].map(sampleSheet))
  expect(stock.get(sampleSheet(12))).toMatchObject({ code: '3100251130', number: '00000012', application: 'FP10' })
})

test('a sheet that leaves or comes during the count changes the stock, and nothing else does', () => {
  const stock = stockOf([sampleRow(10, ['branch', 'branch'])])
  expect([...changeStock(stock, [sampleRow(10, ['handedOver', 'branch'])]).keys()]).toEqual([sampleSheet(11)])
  expect(changeStock(stock, [sampleRow(20, ['branch'])]).size).toBe(3)
  expect(changeStock(stock, [sampleRow(20, ['handedOver'])])).toBe(stock)
})

test('what came first is missing first', () => {
  const stock = stockOf([sampleRow(30, ['expected', 'branch', 'branch']), sampleRow(10, ['branch'])])
  expect(inOrder(stock).map(({ sheet }) => sheet)).toEqual([10, 31, 32].map(sampleSheet))
})

test('a count stands by what is here now: present, missing, elsewhere, unknown', () => {
  const stock = stockOf([sampleRow(10, ['branch', 'branch', 'branch'])])
  const standing = standingOf(stock, inOrder(stock), counted([10, 99, 98], ['x', 'y']))
  expect(standing).toMatchObject({ atBranch: 3, present: 1, unknown: ['y', 'x'] })
  expect(standing.missing.map(({ sheet }) => sheet)).toEqual([11, 12].map(sampleSheet))
  expect(standing.unexpected).toEqual([98, 99].map(sampleSheet))
})

test('five thousand sheets are compared within a frame', () => {
  const rows = Array.from({ length: 2500 }, (_, index) => sampleRow(1 + 2 * index, ['branch', 'branch']))
  const stock = stockOf(rows)
  const ordered = inOrder(stock)
  const sheets = Array.from({ length: 4000 }, (_, index) => index + 1)
  const count = counted(sheets)
  standingOf(stock, ordered, count)
  const start = performance.now()
  expect(standingOf(stock, ordered, count).missing).toHaveLength(1000)
  expect(performance.now() - start).toBeLessThan(16)
})
