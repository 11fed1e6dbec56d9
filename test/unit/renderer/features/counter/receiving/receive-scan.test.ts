import { expect, test } from 'vitest'
import { receiveMeaningOf } from '../../../../../../renderer/features/counter/receiving/receive-scan.ts'
import { readScan } from '../../../../../../shared/domain/scan.ts'
import type { SheetScan } from '../../../../../../shared/domain/sheet-scan.ts'

function sheetScan(text: string): SheetScan {
  const scan = readScan(text)
  if (scan.kind !== 'fapiao' && scan.kind !== 'sheetNumber') throw new Error(`${text} is no sheet`)
  return scan
}

const good = sheetScan('01,01,1200154130,03630024,94339.62,20160621,,9335,')
const altered = sheetScan('01,01,1200154130,03630024,94339.63,20160621,,9335,')

test('an expected sheet is recorded, with a warning where its sum does not fit', () => {
  expect(receiveMeaningOf(good, { place: 'expected' })).toEqual({ says: 'receive', misread: false })
  expect(receiveMeaningOf(altered, { place: 'expected' })).toEqual({ says: 'receive', misread: true })
})

test('a sheet that is here, was handed over, shipped, sent back or void is not received again', () => {
  expect(receiveMeaningOf(good, { place: 'branch' })).toEqual({ says: 'alreadyHere' })
  for (const place of ['handedOver', 'shipped', 'sentBack', 'void'] as const)
    expect(receiveMeaningOf(good, { place })).toEqual({ says: 'elsewhere', place })
})

test('a sheet nobody announced is not received', () => {
  expect(receiveMeaningOf(good, null)).toEqual({ says: 'unknown', misread: false })
  expect(receiveMeaningOf(altered, null)).toEqual({ says: 'unknown', misread: true })
  const electronic = sheetScan('01,10,050003523456,29342181,104.72,20180613,02418567008427471889,1774,')
  expect(receiveMeaningOf(electronic, null)).toEqual({ says: 'electronic' })
})
