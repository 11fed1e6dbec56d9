import { expect, test } from 'vitest'
import { readScan } from '../../../../shared/domain/scan.ts'
import { isMisread, numberOf, type SheetScan } from '../../../../shared/domain/sheet-scan.ts'

const scanOf = (text: string) => readScan(text) as SheetScan

test('a sheet is called by its number, however it was scanned', () => {
  expect(numberOf(scanOf('01,01,1200154130,03630024,94339.62,20160621,,9335,'))).toBe('03630024')
  expect(numberOf(scanOf('03630024'))).toBe('03630024')
})

test('only a printed sum that does not fit tells of a misreading', () => {
  expect(isMisread(scanOf('01,01,1200154130,03630024,94339.62,20160621,,9335,'))).toBe(false)
  expect(isMisread(scanOf('01,01,1200154130,03630024,94339.63,20160621,,9335,'))).toBe(true)
  expect(isMisread(scanOf('1200154130 03630024'))).toBe(false)
  expect(isMisread(scanOf('03630024'))).toBe(false)
})
