import { expect, test } from 'vitest'
import { capitalAmount, formatYuan, parseYuan, totalsAgree } from '../../../../shared/domain/money.ts'

test.each([
  ['50775.81', 5_077_581],
  ['¥1,234.50', 123_450],
  ['￥１，２３４．５０', 123_450],
  ['RMB 1,234.5', 123_450],
  ['1234.5元', 123_450],
  ['51566', 5_156_600],
  ['0', 0],
  ['-0.00', 0],
  ['-12.3', -1230],
  ['－12.3', -1230],
  ['¥-12.30', -1230],
  ['(1,234.50)', -123_450],
  ['（¥1,234.50）', -123_450],
  [' 12 ', 1200],
  ['12.340', 1234],
  ['12。34', 1234],
  ['-99999999.99', -9_999_999_999],
])('%s is an amount', (text, fen) => {
  expect(parseYuan(text)).toEqual({ ok: true, value: fen })
})

test.each([
  ['35389.399999999994', 3_538_940],
  ['35389.400000000001', 3_538_940],
  ['0.30000000000000004', 30],
  ['1.1399999999999999', 114],
  ['0.99999999999', 100],
  ['-2123.3599999999997', -212_336],
])('binary noise of a spreadsheet is rounded away: %s', (text, fen) => {
  expect(parseYuan(text)).toEqual({ ok: true, value: fen })
})

test.each([
  ['', 'moneyEmpty'],
  [' ¥ ', 'moneyEmpty'],
  ['12.345', 'moneyTooPrecise'],
  ['12.3401', 'moneyTooPrecise'],
  ['1,23,4', 'moneyForm'],
  ['1.234,50', 'moneyForm'],
  ['3.53894E+04', 'moneyForm'],
  ['12.3.4', 'moneyForm'],
  ['合计', 'moneyForm'],
  ['--1', 'moneyForm'],
  ['(-1)', 'moneyForm'],
  ['99999999999999999', 'moneyTooLarge'],
])('%s is refused as %s', (text, error) => {
  expect(parseYuan(text)).toEqual({ ok: false, error })
})

test('yuan are written with sign, thousands and two decimals', () => {
  expect(formatYuan(5_077_581)).toBe('¥50,775.81')
  expect(formatYuan(123_456_789_00)).toBe('¥123,456,789.00')
  expect(formatYuan(5)).toBe('¥0.05')
  expect(formatYuan(0)).toBe('¥0.00')
  expect(formatYuan(-100)).toBe('-¥1.00')
})

test.each([
  [0, '人民币零元整'],
  [5, '人民币伍分'],
  [50, '人民币伍角整'],
  [55, '人民币伍角伍分'],
  [100, '人民币壹元整'],
  [1000, '人民币壹拾元整'],
  [32_504, '人民币叁佰贰拾伍元零肆分'],
  [140_950, '人民币壹仟肆佰零玖元伍角整'],
  [600_714, '人民币陆仟零柒元壹角肆分'],
  [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
  [168_032, '人民币壹仟陆佰捌拾元叁角贰分'],
  [10_700_053, '人民币壹拾万柒仟元伍角叁分'],
  [1_000_500, '人民币壹万零伍元整'],
  [10_000_000, '人民币壹拾万元整'],
  [100_100_000, '人民币壹佰万壹仟元整'],
  [1_001_000_000, '人民币壹仟零壹万元整'],
  [10_000_500_000, '人民币壹亿零伍仟元整'],
  [10_000_000_500, '人民币壹亿零伍元整'],
  [10_002_000_000, '人民币壹亿零贰万元整'],
  [100_000_000_000_000, '人民币壹万亿元整'],
  [123_456_789_012_345, '人民币壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分'],
  [9_843_229, '人民币玖万捌仟肆佰叁拾贰元贰角玖分'],
])('%d fen in capitals is %s', (fen, capitals) => {
  expect(capitalAmount(fen)).toEqual({ ok: true, value: capitals })
})

test('negative amounts and parts of a fen have no capitals', () => {
  expect(capitalAmount(-1)).toEqual({ ok: false, error: 'capitalNegative' })
  expect(capitalAmount(0.5)).toEqual({ ok: false, error: 'capitalNotWholeFen' })
})

test('amount and tax that make the total agree', () => {
  expect(totalsAgree('¥31,652.26', '¥1,899.14', '¥33,551.40')).toBe('agree')
  expect(totalsAgree('100', '6', '106')).toBe('agree')
})

test('amounts shortened to six digits agree as far as they were printed', () => {
  expect(totalsAgree('35389.4', '2123.36', '37512.8')).toBe('agreeWithinPrintedPrecision')
  expect(totalsAgree('48647.2', '2918.83', '51566')).toBe('agreeWithinPrintedPrecision')
  expect(totalsAgree('123457', '7407.41', '130864')).toBe('agreeWithinPrintedPrecision')
})

test('one fen of rounding is no contradiction, two are', () => {
  expect(totalsAgree('10.01', '1.30', '11.32')).toBe('agreeWithinPrintedPrecision')
  expect(totalsAgree('10.01', '1.30', '11.33')).toBe('disagree')
})

test('a short amount is exact: whole yuan are no licence to be wrong by one', () => {
  expect(totalsAgree('100', '6', '107')).toBe('disagree')
  expect(totalsAgree('35389.4', '2123.36', '37513')).toBe('disagree')
  expect(totalsAgree('1234567', '74074.02', '1308642')).toBe('disagree')
})

test('without three amounts there is nothing to compare', () => {
  expect(totalsAgree('100', '', '106')).toBeNull()
})
