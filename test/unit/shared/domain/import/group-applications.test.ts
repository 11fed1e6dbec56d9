import { expect, test } from 'vitest'
import { groupApplications } from '../../../../../shared/domain/import/group-applications.ts'
import { codes, readRow } from '../../../../support/read-row.ts'

const A = 'FP20261017000001'
const B = 'FP20261018000002'

function groupsOf(...rows: Parameters<typeof readRow>[0][]) {
  return groupApplications(rows.map((changes, index) => readRow(changes, { row: index + 2 })))
}

test('rows of one application become one, also when others stand between them', () => {
  const groups = groupsOf(
    { number: '05797497' },
    { applicationNo: B, number: '00000002' },
    { number: '05797498', payer: '王示例' },
  )
  expect(groups.map(({ key, rows }) => [key, rows.length])).toEqual([
    [A, 2],
    [B, 1],
  ])
  const application = groups[0]?.incoming()?.application
  expect(application?.bills.map(bill => bill.sheet)).toEqual(['3100251130-05797497', '3100251130-05797498'])
  expect(application?.personal.bills.map(bill => bill.payer)).toEqual(['上海示例科技有限公司', '王示例'])
})

test('without application numbers the order number keeps rows together', () => {
  const groups = groupsOf({ applicationNo: null }, { applicationNo: null, number: '05797498' })
  expect(groups.map(({ key, rows }) => [key, rows.length])).toEqual([['order:2703729684', 2]])
  expect(groups[0]?.incoming()?.application).toMatchObject({ applicationNo: null, orderNo: '2703729684' })
})

test('an application is taken in whole or not at all, and each row says why', () => {
  const [group] = groupsOf({ number: '05797497' }, { number: '2.34E+19' }, { number: '05797498' })
  expect(group?.incoming()).toBeNull()
  expect(group?.rows.map(codes)).toEqual([
    ['refuse rowOfRefusedApplication'],
    ['refuse damagedNumber number'],
    ['refuse rowOfRefusedApplication'],
  ])
  expect(group?.rows[0]?.issues[0]?.params).toEqual({ row: 3 })
})

test('other applications are taken in all the same', () => {
  const groups = groupsOf({ title: null }, { applicationNo: B, number: '00000002' })
  expect(groups.map(group => group.incoming() !== null)).toEqual([false, true])
})

test('a row whose application number is damaged refuses the application of the same order', () => {
  const groups = groupsOf({ applicationNo: '2.02610E+15' }, { number: '05797498' })
  expect(groups.map(group => group.incoming())).toEqual([null, null])
  expect(groups[1]?.rows.map(codes)).toEqual([['refuse rowOfRefusedApplication']])
})

test('the same row twice is counted once, with a warning', () => {
  const [group] = groupsOf({}, {})
  expect(group?.incoming()?.application.bills).toHaveLength(1)
  expect(group?.rows.map(codes)).toEqual([[], ['warn duplicateRow']])
})

test('the same row in a full list and in a report of changes is not the same row', () => {
  const [group] = groupApplications([readRow({}, { row: 2 }), { ...readRow({}, { row: 3 }), changesOnly: true }])
  expect(group?.incoming()).toBeNull()
  expect(group?.rows.map(codes)).toEqual([['refuse sheetTwiceInFile number'], ['refuse sheetTwiceInFile number']])
})

test('a sheet with different content twice refuses both rows', () => {
  const [group] = groupsOf({}, { payer: '王示例' })
  expect(group?.incoming()).toBeNull()
  expect(group?.rows.map(codes)).toEqual([['refuse sheetTwiceInFile number'], ['refuse sheetTwiceInFile number']])
})

test('a sheet in two applications of the file is noted in both', () => {
  const groups = groupsOf({}, { applicationNo: B })
  expect(groups.map(({ rows }) => rows[0]?.rival)).toEqual([3, 2])
})

test('a 数电 sheet that two applications name by different numbers is noted in both', () => {
  const kind = '数电纸质发票（增值税专用发票）'
  const digitalNumber = '25312000000012345678'
  const groups = groupsOf({ kind, digitalNumber }, { kind, applicationNo: B })
  expect(groups.map(({ rows }) => rows[0]?.rival)).toEqual([3, 2])
})

test('two bills of the same amount that are not issued yet are two', () => {
  const waiting = { code: null, number: null, status: '申请中' }
  expect(groupsOf(waiting, waiting)[0]?.incoming()?.application.bills).toHaveLength(2)
})

test('rows of one application with different orders are refused', () => {
  const [group] = groupsOf({}, { orderNo: '1111111111', number: '05797498' })
  expect(group?.rows.map(codes)).toEqual([['refuse rowOfRefusedApplication'], ['refuse ordersDiffer orderNo']])
})

test('where rows differ in what an application has once, the first row that has it is taken and the other warned', () => {
  const [group] = groupsOf(
    { phone: null, address: '上海市科苑路88号' },
    { number: '05797498', phone: '13812345678', address: '上海市科苑路89号' },
  )
  expect(group?.rows.map(codes)).toEqual([[], ['warn rowsDiffer address']])
  expect(group?.incoming()?.application.personal).toMatchObject({ phone: '13812345678', address: '上海市科苑路88号' })
})

test('more rows than an application can have are refused', () => {
  const rows = Array.from({ length: 2001 }, (_, index) => ({ number: String(10_000_000 + index) }))
  const [group] = groupsOf(...rows)
  expect(group?.incoming()).toBeNull()
  expect(group?.rows[0] && codes(group.rows[0])).toEqual(['refuse applicationTooLarge'])
})

test('a row that names no application stands alone', () => {
  const groups = groupsOf({ applicationNo: null, orderNo: null }, { applicationNo: null, orderNo: null })
  expect(groups.map(({ key, rows }) => [key, rows.length])).toEqual([
    [null, 1],
    [null, 1],
  ])
})
