import { expect, test } from 'vitest'
import { groupApplications } from '../../../../../shared/domain/import/group-applications.ts'
import {
  indexKnown,
  type JudgedApplication,
  judgeApplication,
  type KnownApplication,
} from '../../../../../shared/domain/import/verdicts.ts'
import { knownFrom } from '../../../../support/known-application.ts'
import { codes, readRow } from '../../../../support/read-row.ts'

function judge(
  known: readonly KnownApplication[],
  ...rows: Parameters<typeof readRow>[0][]
): readonly JudgedApplication[] {
  const groups = groupApplications(rows.map((changes, index) => readRow(changes, { row: index + 2 })))
  const claimed = new Set(groups.flatMap(({ key }) => key ?? []))
  return groups.map(group => judgeApplication(group, indexKnown(known), claimed))
}

test('what the desk does not know is new', () => {
  expect(judge([], {})).toMatchObject([{ verdict: 'new', key: 'FP20261017000001', changes: [] }])
})

test('the same again is unchanged', () => {
  expect(judge([knownFrom({})], {})).toMatchObject([{ verdict: 'unchanged', changes: [] }])
})

test('each differing field is told with both sides', () => {
  const [judged] = judge([knownFrom({})], {
    phone: '13900000000',
    status: '已邮寄',
    waybill: 'SF4351440962110',
    total: null,
  })
  expect(judged?.verdict).toBe('changed')
  expect(judged?.changes).toEqual([
    { kind: 'field', field: 'phone', sheet: null, from: '13812345678', to: '13900000000' },
    { kind: 'field', field: 'status', sheet: '3100251130-05797497', from: 'issued', to: 'mailed' },
    { kind: 'field', field: 'waybill', sheet: '3100251130-05797497', from: null, to: 'SF4351440962110' },
  ])
})

test('one more sheet is a change', () => {
  expect(judge([knownFrom({})], {}, { number: '05797498' })[0]?.changes).toEqual([
    { kind: 'billAdded', sheet: '3100251130-05797498' },
  ])
})

test('a sheet the file no longer carries vanishes with a warning, once', () => {
  const known = knownFrom({}, { number: '05797498' })
  const [judged] = judge([known], {})
  expect(judged?.changes).toEqual([{ kind: 'billVanished', sheet: '3100251130-05797498' }])
  expect(judged?.rows.map(codes)).toEqual([['warn sheetsNotInFile']])
  expect(judge([{ ...known, vanished: ['3100251130-05797498'] }], {})).toMatchObject([{ verdict: 'unchanged' }])
})

test('a sheet that vanished and is there again is a change', () => {
  const known = { ...knownFrom({}, { number: '05797498' }), vanished: ['3100251130-05797498'] }
  expect(judge([known], {}, { number: '05797498' })[0]?.changes).toEqual([
    { kind: 'billReturned', sheet: '3100251130-05797498' },
  ])
})

test('a sheet that belongs to another application refuses the whole application', () => {
  const other = knownFrom({ applicationNo: 'FP20260101000009', orderNo: '1111111111' })
  const [judged] = judge([other], {}, { number: '05797498' })
  expect(judged).toMatchObject({ verdict: 'refused', application: null })
  expect(judged?.rows.map(codes)).toEqual([['refuse sheetBelongsToOther number'], ['refuse rowOfRefusedApplication']])
  expect(judged?.rows[0]?.issues[0]?.params).toEqual({ sheet: '3100251130-05797497', other: 'FP20260101000009' })
})

test('a sheet in two applications of the file belongs to the one the desk knows, else to neither', () => {
  const rows = [{}, { applicationNo: 'FP20261018000002' }]
  expect(judge([knownFrom({})], ...rows).map(({ verdict, rows: [row] }) => [verdict, row && codes(row)])).toEqual([
    ['unchanged', []],
    ['refused', ['refuse sheetBelongsToOther number']],
  ])
  const unknown = judge([], ...rows)
  expect(unknown.map(({ verdict, rows: [row] }) => [verdict, row && codes(row)])).toEqual([
    ['refused', ['refuse sheetTwiceInFile number']],
    ['refused', ['refuse sheetTwiceInFile number']],
  ])
  expect(unknown[1]?.rows[0]?.issues[0]?.params).toEqual({ sheet: '3100251130-05797497', row: 2 })
})

test('a 数电 sheet belongs to its application whichever of its two numbers the file names', () => {
  const kind = '数电纸质发票（增值税专用发票）'
  const digits = '25312000000012345678'
  const other = knownFrom({ applicationNo: 'FP20260101000009', orderNo: '1111111111', kind })
  const both = { ...other, bills: other.bills.map(bill => ({ ...bill, sheet: digits, digitalNumber: digits })) }
  const [judged] = judge([both], { kind })
  expect(judged?.rows.map(codes)).toEqual([['refuse sheetBelongsToOther number']])
})

test('another application of the same order with a number of its own is another application', () => {
  const other = knownFrom({ applicationNo: 'FP20260101000009' })
  expect(judge([other], {})[0]?.verdict).toBe('refused')
  const otherOrder = knownFrom({ applicationNo: null, orderNo: '1111111111' })
  expect(judge([otherOrder], {})[0]?.verdict).toBe('refused')
})

test('an order known without application number keeps its key when the number comes', () => {
  const [judged] = judge([knownFrom({ applicationNo: null })], {})
  expect(judged).toMatchObject({
    verdict: 'changed',
    key: 'order:2703729684',
    application: { key: 'order:2703729684' },
  })
  expect(judged?.changes).toEqual([
    { kind: 'field', field: 'applicationNo', sheet: null, from: null, to: 'FP20261017000001' },
  ])
})

test('two applications of a file never end up under one known key', () => {
  const known = knownFrom({ applicationNo: null }, { applicationNo: null, number: '05797498' })
  const judged = judge([known], {}, { applicationNo: 'FP20261018000002', number: '05797498' })
  expect(judged.map(({ verdict }) => verdict)).toEqual(['changed', 'refused'])
})

test('where personal data has been erased only the rest is compared', () => {
  const erased = { ...knownFrom({}), personal: null }
  expect(judge([erased], { phone: '13900000000' })[0]?.verdict).toBe('unchanged')
  expect(judge([erased], { status: '已邮寄' })[0]?.changes).toMatchObject([{ field: 'status' }])
})

test('a refused application stays refused whatever the desk knows', () => {
  expect(judge([knownFrom({})], { title: null })).toMatchObject([{ verdict: 'refused', application: null }])
})
