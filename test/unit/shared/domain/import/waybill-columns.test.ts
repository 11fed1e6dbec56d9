import { expect, test } from 'vitest'
import { findWaybillColumns } from '../../../../../shared/domain/import/waybill-columns.ts'

const none = { code: null, mark: null }

test.each([['运单号'], ['快递单号'], ['物流单号'], ['Waybill No.'], ['tracking_number'], ['面单号码']])(
  'the column called %s holds the numbers, wherever it stands',
  header => {
    const rows = [['2026年11月 单号分配'], ['序号', header], [1, '312000000001']]
    expect(findWaybillColumns(rows)).toEqual({ first: 2, number: 1, ...none })
  },
)

test('三段码 and 大头笔 come along, and 集包地 where there is no 大头笔', () => {
  const both = [
    ['运单号', '三段码', '集包地', '大头笔'],
    ['312000000001', '021-A', '沪东', '上海 浦东'],
  ]
  expect(findWaybillColumns(both)).toEqual({ first: 1, number: 0, code: 1, mark: 3 })
  expect(
    findWaybillColumns([
      ['集包地', '单号'],
      ['沪东', '312000000001'],
    ]),
  ).toMatchObject({ number: 1, mark: 0 })
})

test('without a header it is the column in which most cells look like numbers of a courier', () => {
  const rows = [
    ['张三', 4300000000017],
    ['13800000000', 4300000000024],
  ]
  expect(findWaybillColumns(rows)).toEqual({ first: 0, number: 1, ...none })
})

test('a damaged column is still the column of numbers', () => {
  expect(findWaybillColumns([['1.23E+12'], ['4.3E+12']])).toMatchObject({ number: 0 })
})

test('lines above the first digit are titles; a first line that is a bad number is no title', () => {
  expect(findWaybillColumns([['韵达 预分配'], ['4300000000017']])).toMatchObject({ first: 1 })
  expect(findWaybillColumns([['12345'], ['4300000000017']])).toMatchObject({ first: 0 })
})

test('where nothing looks like a number there is no such column', () => {
  expect(
    findWaybillColumns([
      ['订单号', '抬头'],
      ['2703729684', '上海示例'],
    ]),
  ).toBeNull()
})
