import { expect, test } from 'vitest'
import {
  checkRecords,
  findingsFor,
  findScanned,
  joinSheets,
} from '../../../../../../renderer/features/counter/handover/draft-sheets.ts'
import { demoApplications } from '../../../../../../shared/demo/demo-branch.ts'
import { beginHandover, checkSheet, type HandoverDraft } from '../../../../../../shared/domain/handover-draft.ts'
import { readScan } from '../../../../../../shared/domain/scan.ts'

const applications = demoApplications('2026-11-20')

function draftOf(find: (title: string, index: number) => boolean): HandoverDraft {
  const application = applications.find((row, index) => find(row.personal?.bills[0]?.title ?? '', index))
  if (!application) throw new Error('no such application in the demo branch')
  return beginHandover({ application: application.key, sheets: application.bills.flatMap(bill => bill.sheet ?? []) })
}

const three = draftOf((_, index) => index === 0)
const sheets = joinSheets(three, applications)

test('each sheet of the draft stands with its bill and the buyer’s data, in the order of the draft', () => {
  expect(sheets.map(({ sheet }) => sheet)).toEqual(three.sheets.map(({ sheet }) => sheet))
  expect(sheets.every(({ bill, personal }) => bill.total !== null && personal?.title === '上海澄波软件有限公司')).toBe(
    true,
  )
})

test('a QR code is found by code and number, whatever the input method made of its commas', () => {
  const { code, number } = sheets[1]?.bill ?? {}
  const qr = `01,01,${code},${number},100.00,20261019,,ABCD,`.replaceAll(',', '，')
  expect(findScanned(readScan(qr), sheets)).toBe(sheets[1]?.sheet)
})

test('a bare number finds its sheet, and nothing when two sheets share it', () => {
  const number = sheets[0]?.bill.number ?? ''
  expect(findScanned(readScan(number), sheets)).toBe(sheets[0]?.sheet)
  const twins = sheets.map(entry => ({ ...entry, bill: { ...entry.bill, number } }))
  expect(findScanned(readScan(number), twins)).toBeNull()
})

test('a 数电 sheet is found by either of the numbers it bears, whichever it is counted under', () => {
  const digitalNumber = '25312000000012345678'
  const [first] = sheets
  if (!first) throw new Error('no sheet')
  const both = [{ ...first, bill: { ...first.bill, digitalNumber } }]
  const { code, number } = first.bill
  expect(findScanned(readScan(`01,31,,${digitalNumber},100.00,20261019,,`), both)).toBe(first.sheet)
  expect(findScanned(readScan(`01,01,${code},${number},100.00,20261019,,`), both)).toBe(first.sheet)
})

test('a sheet of another application is not found', () => {
  expect(findScanned(readScan('01,04,031002500104,00000001,1.00,20261019,,ABCD,'), sheets)).toBeNull()
})

test('rules speak only of sheets that will change hands', () => {
  const refund = draftOf(title => title === '上海云岫信息科技有限公司')
  const joined = joinSheets(refund, applications)
  expect(findingsFor(refund, joined)).toEqual([])
  const [first] = refund.sheets
  const checked = checkSheet(refund, first?.sheet ?? '', { how: 'scan' }).draft
  expect(findingsFor(checked, joined).map(({ rule }) => rule)).toEqual(['payerMustEqualTitle'])
})

test('sheets of different titles cannot go together, but one after the other: a reissue has another title (R13)', () => {
  const [first, second] = sheets
  if (!first?.personal || !second) throw new Error('too few sheets')
  const reissued = [{ ...first, personal: { ...first.personal, title: '铭意科技有限公司' } }, ...sheets.slice(1)]
  const one = checkSheet(three, first.sheet, { how: 'scan' }).draft
  expect(findingsFor(one, reissued)).toEqual([])
  const both = checkSheet(one, second.sheet, { how: 'scan' }).draft
  expect(findingsFor(both, reissued)).toMatchObject([
    { rule: 'oneTitlePerBill', severity: 'block', sheets: [first.sheet, second.sheet] },
  ])
})

test('every rule is recorded with what came of it', () => {
  const incomplete = draftOf(title => title === '杭州半山茶业有限公司')
  const checked = checkSheet(incomplete, incomplete.sheets[0]?.sheet ?? '', { how: 'scan' }).draft
  expect(checkRecords(findingsFor(checked, joinSheets(checked, applications)))).toEqual([
    { rule: 'specialNeedsBuyerData', outcome: 'warned' },
    { rule: 'payerMustEqualTitle', outcome: 'passed' },
    { rule: 'oneTitlePerBill', outcome: 'passed' },
  ])
})
