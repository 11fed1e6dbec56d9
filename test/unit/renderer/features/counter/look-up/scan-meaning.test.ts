import { expect, test } from 'vitest'
import { meaningOf, searchTextOf } from '../../../../../../renderer/features/counter/look-up/scan-meaning.ts'
import { readScan } from '../../../../../../shared/domain/scan.ts'
import type { SheetScan } from '../../../../../../shared/domain/sheet-scan.ts'

const good = '01,01,1200154130,03630024,94339.62,20160621,,9335,'
const altered = '01,01,1200154130,03630024,94339.63,20160621,,9335,'
const electronic = '01,10,050003523456,29342181,104.72,20180613,02418567008427471889,1774,'

function sheetScan(text: string): SheetScan {
  const scan = readScan(text)
  if (scan.kind !== 'fapiao' && scan.kind !== 'sheetNumber') throw new Error(`${text} is no sheet`)
  return scan
}

test('a sheet at the branch is ready', () => {
  expect(meaningOf(sheetScan(good), { place: 'branch' })).toEqual({ says: 'ready' })
  expect(meaningOf(sheetScan('03630024'), { place: 'branch' })).toEqual({ says: 'ready' })
})

test('a sheet at the branch of which the central system says otherwise is no good news', () => {
  expect(meaningOf(sheetScan(good), { place: 'branch' }, { contradicted: true })).toEqual({ says: 'contradicted' })
})

test('a sheet at the branch that goes by courier is not ready to be collected', () => {
  expect(meaningOf(sheetScan(good), { place: 'branch' }, { goesByCourier: true })).toEqual({ says: 'toBeMailed' })
  expect(meaningOf(sheetScan(good), { place: 'shipped' }, { goesByCourier: true })).toMatchObject({ says: 'elsewhere' })
})

test('a sum that does not fit warns wherever the sheet is', () => {
  for (const place of ['branch', 'expected', 'handedOver'] as const)
    expect(meaningOf(sheetScan(altered), { place })).toEqual({ says: 'crcMismatch' })
})

test('a sheet that has not been received, or is elsewhere, says so', () => {
  expect(meaningOf(sheetScan(good), { place: 'expected' })).toEqual({ says: 'notReceived' })
  for (const place of ['handedOver', 'shipped', 'sentBack', 'void'] as const)
    expect(meaningOf(sheetScan(good), { place })).toEqual({ says: 'elsewhere', place })
})

test('a sheet nobody knows is unknown, misread, or not paper at all', () => {
  expect(meaningOf(sheetScan(good), null)).toEqual({ says: 'unknown', misread: false })
  expect(meaningOf(sheetScan(altered), null)).toEqual({ says: 'unknown', misread: true })
  expect(meaningOf(sheetScan('03630024'), null)).toEqual({ says: 'unknown', misread: false })
  expect(meaningOf(sheetScan(electronic), null)).toEqual({ says: 'electronic' })
})

test('what is not found as what it looks like is searched for by its number', () => {
  expect(searchTextOf(readScan(good))).toBe('03630024')
  expect(searchTextOf(readScan('SF1234567890123'))).toBe('SF1234567890123')
  expect(searchTextOf(readScan('SH-20261122-0001'))).toBe('SH-20261122-0001')
  expect(searchTextOf(readScan('2703729684'))).toBe('2703729684')
  expect(searchTextOf(readScan('FP20261117000001'))).toBe('FP20261117000001')
  expect(searchTextOf(readScan('某某公司'))).toBe('某某公司')
})
