import { expect, test } from 'vitest'
import { cleanCell, damageOf, isBlank, isErrorCell, readIdentifier } from '../../../../../shared/domain/import/cells.ts'
import { fromCsv, fromWorkbook } from '../../../../support/read-row.ts'

test('space and invisible signs around a text are dropped, the rest stays as it is', () => {
  expect(cleanCell(' \t05797497\u200b ')).toBe('05797497')
  expect(cleanCell('上海（示例） 有限公司')).toBe('上海（示例） 有限公司')
  expect(cleanCell(' \u3000 ')).toBeNull()
})

test.each(['=1+1', '+86 138', '-', '@user', '=cmd|calc!A1'])('a cell that begins like a formula is data: %s', text => {
  expect(cleanCell(text)).toBe(text)
  expect(cleanCell(`'${text}`)).toBe(text)
})

test('an apostrophe that protects nothing stays', () => {
  expect(cleanCell("'t Hooft BV")).toBe("'t Hooft BV")
})

test.each(['-', '—', '/', '无', 'N/A', 'null', '\\'])('a sign for nothing is nothing: %s', text => {
  expect(isBlank(text)).toBe(true)
})

test.each(['0', '无锡示例有限公司', '-5', 'Nonesuch'])('a short text is not nothing: %s', text => {
  expect(isBlank(text)).toBe(false)
})

test.each(['#N/A', '#REF!', '#VALUE!', '####', '########'])('an error of a spreadsheet is recognised: %s', text => {
  expect(isErrorCell(text)).toBe(true)
})

test('a number sign alone is no error', () => {
  expect(isErrorCell('#12 A')).toBe(false)
})

test.each(['2.34E+19', '2.34e+19', '1.38E+10', '9.13E+17', '２.34E+19', '2E+19'])('%s has lost its digits', text => {
  expect(damageOf(text)).toBe('damagedNumber')
})

test.each(['25312000000012300000', '622202123456789000'])('%s ends in zeros beyond its 15th digit', text => {
  expect(damageOf(text)).toBe('lostDigits')
})

test.each([
  '25312000000012345678',
  'FP20261017000000000',
  '12E5',
  '400316021477766',
  '1000000000000000',
  '上海2.34E+19',
])('%s is whole', text => {
  expect(damageOf(text)).toBeNull()
})

test('a number cell keeps 15 digits and no more', () => {
  expect(damageOf(999_999_999_999_999)).toBeNull()
  expect(damageOf(1_000_000_000_000_000)).toBe('lostDigits')
  expect(damageOf(2.34e19)).toBe('lostDigits')
})

test('an identifier is read half-width, in capitals and without spaces', () => {
  expect(readIdentifier('ｓｆ１２３４ ５６７８９０１２３', fromCsv).text).toBe('SF1234567890123')
})

test('digits written as a formula or with a decimal nought are understood', () => {
  expect(readIdentifier('="05797497"', fromCsv)).toEqual({ text: '05797497', damage: null, number: false })
  expect(readIdentifier('5797497.0', fromCsv)).toEqual({ text: '5797497', damage: null, number: true })
})

test('digits may have been a number in a CSV, not in a text cell of a workbook', () => {
  expect(readIdentifier('5797497', fromCsv).number).toBe(true)
  expect(readIdentifier('5797497', fromWorkbook).number).toBe(false)
  expect(readIdentifier(5797497, fromWorkbook)).toEqual({ text: '5797497', damage: null, number: true })
})
