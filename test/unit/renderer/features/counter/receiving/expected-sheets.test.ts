import { expect, test } from 'vitest'
import { expectedSheetsOf } from '../../../../../../renderer/features/counter/receiving/expected-sheets.ts'
import { sampleApplication, sampleSheet } from '../../../../../support/sample-application.ts'
import { sampleRow } from '../../../../../support/sample-row.ts'

const expected = (...rows: Parameters<typeof sampleRow>[]) =>
  expectedSheetsOf(rows.map(row => sampleRow(...row))).map(({ sheet }) => sheet)

test('only issued sheets that nobody has received are expected, whichever way they will go', () => {
  expect(expected([100, ['expected', 'branch', 'expected']])).toEqual([sampleSheet(100), sampleSheet(102)])
  expect(expected([100, ['expected'], { delivery: 'sf' }])).toEqual([sampleSheet(100)])
  const { bills } = sampleApplication({ first: 100 })
  expect(expected([100, ['expected'], { bills: bills.map(bill => ({ ...bill, status: 'void' })) }])).toEqual([])
})

test('a sheet the latest export lacks is not expected', () => {
  const row = { ...sampleRow(100, ['expected']), vanished: [sampleSheet(100)] }
  expect(expectedSheetsOf([row])).toEqual([])
})
