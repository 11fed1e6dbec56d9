import { expect, test } from 'vitest'
import { codes, fromWorkbook, normalOf, readRow } from '../../../../support/read-row.ts'

function sheetOf(changes: Parameters<typeof readRow>[0], options?: Parameters<typeof readRow>[1]) {
  const { sheet, code, number, digitalNumber } = normalOf(readRow(changes, options)).bill
  return { sheet, code, number, digitalNumber }
}

test('code and number make the sheet', () => {
  expect(sheetOf({})).toEqual({
    sheet: '3100251130-05797497',
    code: '3100251130',
    number: '05797497',
    digitalNumber: null,
  })
})

test('leading zeros lost in a number are put back with a warning', () => {
  const outcome = readRow({ code: '31002500104', number: '5797497', kind: '增值税普通发票' })
  expect(normalOf(outcome).bill.sheet).toBe('031002500104-05797497')
  expect(codes(outcome)).toEqual(['warn zerosRestored number', 'warn zerosRestored code'])
  const numbers = readRow({ code: 31002500104, number: 5797497, kind: '增值税普通发票' }, { context: fromWorkbook })
  expect(normalOf(numbers).bill.sheet).toBe('031002500104-05797497')
})

test('in a workbook a text cell says what was written: seven digits are wrong, not shortened', () => {
  expect(codes(readRow({ number: '5797497' }, { context: fromWorkbook }))).toEqual(['refuse wrongForm number'])
  expect(codes(readRow({ code: '31002500104' }, { context: fromWorkbook }))).toEqual(['refuse wrongForm code'])
})

test.each(['0', '057974971', '0579749A', '05797497-05797499'])('%s is no Fapiao number', number => {
  expect(codes(readRow({ number }))).toEqual(['refuse wrongForm number'])
})

test.each(['310025113', '9100250010412', '231002500104'])('%s is no Fapiao code', code => {
  expect(codes(readRow({ code }))).toContain('refuse wrongForm code')
})

test('half a number is refused', () => {
  expect(codes(readRow({ code: null }))).toEqual(['refuse numberWithoutCode code'])
  expect(codes(readRow({ number: null }))).toContain('refuse codeWithoutNumber number')
})

test('a damaged number is refused and does not look like a missing one', () => {
  expect(codes(readRow({ number: '2.34E+19', code: null }))).toEqual(['refuse damagedNumber number'])
  expect(codes(readRow({ digitalNumber: null, number: '25312000000012300000', code: null }))).toEqual([
    'refuse lostDigits number',
  ])
})

test('a 数电 number stands in its own column or in that of the number', () => {
  const kind = '数电纸质发票（普通发票）'
  const digits = '25312000000012345678'
  expect(sheetOf({ kind, code: null, number: digits }).sheet).toBe(digits)
  expect(sheetOf({ kind, code: null, number: `${digits} ` }).digitalNumber).toBe(digits)
})

test('before issue there is no sheet', () => {
  expect(sheetOf({ code: null, number: null, status: '申请中' })).toEqual({
    sheet: null,
    code: null,
    number: null,
    digitalNumber: null,
  })
})
