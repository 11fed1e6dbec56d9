import { expect, test } from 'vitest'
import { findDate, readDate } from '../../../../../shared/domain/import/read-date.ts'
import { fromCsv } from '../../../../support/read-row.ts'

test.each([
  '2026-11-03',
  '2026/11/3',
  '2026.11.3',
  '20261103',
  '２０２６／１１／３',
  '2026年11月3日',
  '2026 年 11 月 3 日',
  '2026-11-03 10:22',
  '2026/11/3 上午10:22',
  '2026-11-03T10:22:33',
  '20261103102233',
  '2026年11月3日10时22分',
  '46329',
  '46329.43',
])('%s is 3 November 2026', text => {
  expect(readDate(text, fromCsv)).toBe('2026-11-03')
})

test('number cells are serial dates or compact dates', () => {
  expect(readDate(46329, fromCsv)).toBe('2026-11-03')
  expect(readDate(46329.999, fromCsv)).toBe('2026-11-03')
  expect(readDate(20261103, fromCsv)).toBe('2026-11-03')
})

test('serial dates of a 1904 workbook count from 1904', () => {
  expect(readDate(44867, { date1904: true, typed: true })).toBe('2026-11-03')
  expect(readDate(44867, { date1904: false, typed: true })).toBe('2022-11-02')
})

test('an instant becomes its day in Shanghai', () => {
  expect(readDate('2026-11-02T16:30:00Z', fromCsv)).toBe('2026-11-03')
  expect(readDate('2026-11-03T00:30:00+08:00', fromCsv)).toBe('2026-11-03')
})

test.each(['2026-02-30', '11/3/2026', '3-11-26', '1899-12-31', '2126-01-01', '昨天', '2026-11', '12', '0'])(
  '%s is no day',
  text => {
    expect(readDate(text, fromCsv)).toBeNull()
  },
)

test('the expected date is found in the remark', () => {
  expect(findDate('票源紧张，预计 2026-11-26 寄票')).toBe('2026-11-26')
  expect(findDate('票源紧张，预计 2026/11/26 寄票')).toBe('2026-11-26')
  expect(findDate('票源紧张，预计 20261126 寄票')).toBe('2026-11-26')
  expect(findDate('票源紧张，预计２０２６年１１月２６日寄票')).toBe('2026-11-26')
  expect(findDate('申请 FP2026112600000123')).toBeNull()
  expect(findDate('票源紧张')).toBeNull()
})
