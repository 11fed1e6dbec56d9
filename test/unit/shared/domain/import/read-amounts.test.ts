import { expect, test } from 'vitest'
import { codes, fromWorkbook, normalOf, readRow } from '../../../../support/read-row.ts'

function amountsOf(changes: Parameters<typeof readRow>[0]) {
  const { amount, tax, total } = normalOf(readRow(changes)).bill
  return [amount, tax, total]
}

test.each([
  ['¥47,901.71', '￥2,874.10', '50775.81元'],
  ['47901.71', '2874.1', '50775.81'],
  ['４７９０１．７１', '２８７４．１０', '５０７７５．８１'],
])('%s + %s = %s is read as fen', (amount, tax, total) => {
  expect(amountsOf({ amount, tax, total })).toEqual([4790171, 287410, 5077581])
})

test('totals that do not add up are refused', () => {
  expect(codes(readRow({ total: '50776.81' }))).toEqual(['refuse totalsDiffer total'])
})

test('a difference below the printed digits is a warning', () => {
  const outcome = readRow({ amount: '35389.4', tax: '2123.36', total: '37512.8' })
  expect(codes(outcome)).toEqual(['warn amountRounded total'])
  expect(normalOf(outcome).bill.total).toBe(3751280)
})

test('number cells of a workbook are exact, so the same difference is refused', () => {
  const outcome = readRow({ amount: 35389.4, tax: 2123.36, total: 37512.8 }, { context: fromWorkbook })
  expect(codes(outcome)).toEqual(['refuse totalsDiffer total'])
})

test('binary noise of a spreadsheet is no difference', () => {
  const outcome = readRow({ amount: 47901.710000000006, tax: 2874.1, total: 50775.81 }, { context: fromWorkbook })
  expect(codes(outcome)).toEqual([])
})

test('what is no amount is refused', () => {
  expect(codes(readRow({ tax: '免税' }))).toEqual(['refuse moneyUnreadable tax'])
  expect(codes(readRow({ total: '1.23457e+06' }))).toEqual(['refuse damagedNumber total'])
})

test('a missing total is the sum of the others', () => {
  expect(amountsOf({ total: null })).toEqual([4790171, 287410, 5077581])
  expect(amountsOf({ tax: '-', total: '50775.81' })).toEqual([4790171, null, 5077581])
})

test('a red-letter amount is taken with a warning', () => {
  const outcome = readRow({ amount: '-100.00', tax: '-6.00', total: '-106.00' })
  expect(codes(outcome)).toEqual(['warn negativeAmount total'])
})
