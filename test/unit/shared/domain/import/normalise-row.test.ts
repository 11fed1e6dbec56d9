import { expect, test } from 'vitest'
import type { Cell } from '../../../../../shared/domain/import/cells.ts'
import { normaliseRow } from '../../../../../shared/domain/import/normalise-row.ts'
import { exportRow } from '../../../../support/export-file.ts'
import {
  codes,
  fromCsv,
  fromWorkbook,
  headerOf,
  normalOf,
  readRow,
  readRowWithout,
} from '../../../../support/read-row.ts'

test('a sound row is understood without a finding', () => {
  const outcome = readRow()
  expect(outcome.issues).toEqual([])
  expect(outcome.key).toBe('FP20261017000001')
  const { silent, ...normal } = normalOf(outcome)
  expect(normal).toEqual({
    applicationNo: 'FP20261017000001',
    orderNo: '2703729684',
    paymentDate: '2026-10-14',
    appliedDate: '2026-10-17',
    delivery: 'pickup',
    email: 'buyer@contoso.partner.onmschina.cn',
    recipient: '王示例',
    phone: '13812345678',
    address: '',
    postcode: '',
    bill: {
      kind: 'special',
      sheet: '3100251130-05797497',
      code: '3100251130',
      number: '05797497',
      digitalNumber: null,
      issueDate: '2026-10-19',
      amount: 4790171,
      tax: 287410,
      total: 5077581,
      status: 'issued',
      expectedDate: null,
      waybill: null,
      purpose: null,
    },
    billPersonal: {
      title: '上海示例科技有限公司',
      taxpayerId: '91350100M000100Y43',
      payer: '上海示例科技有限公司',
      addressPhone: '上海市浦东新区科苑路88号 021-28986102',
      bankAccount: '招商银行上海张江支行 303481299794580',
      remark: '',
    },
  })
  expect(silent.has('title')).toBe(false)
})

test('a row is refused for every reason at once', () => {
  expect(codes(readRow({ title: null, kind: '车票', total: '1' }))).toEqual([
    'refuse kindUnknown kind',
    'refuse totalsDiffer total',
    'refuse titleMissing title',
  ])
})

test('the application number is the key, the order number where there is none', () => {
  expect(readRow({ applicationNo: null }).key).toBe('order:2703729684')
  expect(readRowWithout(['applicationNo']).key).toBe('order:2703729684')
  expect(codes(readRow({ applicationNo: null, orderNo: null }))).toEqual(['refuse keyMissing orderNo'])
})

test('a damaged application number names no application, though the order number is whole', () => {
  const outcome = readRow({ applicationNo: '2.02610E+15' })
  expect(codes(outcome)).toEqual(['refuse damagedNumber applicationNo'])
  expect([outcome.key, outcome.orderNo]).toEqual([null, '2703729684'])
})

test.each([['2.7E+09'], ['270372968400000000']])('a damaged order number %s is refused', orderNo => {
  expect(readRow({ orderNo }).normal).toBeNull()
})

test('a number cell with an order number is its digits', () => {
  expect(normalOf(readRow({ orderNo: 2703729684 }, { context: fromWorkbook })).orderNo).toBe('2703729684')
})

test('an unknown status is refused', () => {
  expect(codes(readRow({ status: '已飞走' }))).toEqual(['refuse statusUnknown status'])
})

test('without a status the remark tells it (R11), else the number', () => {
  expect(normalOf(readRow({ status: null, remark: '已邮寄', waybill: 'SF1234567890123' })).bill.status).toBe('mailed')
  const assumed = readRow({ status: null })
  expect([normalOf(assumed).bill.status, codes(assumed)]).toEqual(['issued', ['warn statusAssumed status']])
  expect(normalOf(readRow({ status: null, code: null, number: null })).bill.status).toBe('inProcess')
})

test('out of stock: the expected date stands in its column or in the remark', () => {
  const changes = { status: '票源紧张', code: null, number: null, issueDate: null }
  expect(normalOf(readRow({ ...changes, remark: '票源紧张，预计 2026/11/26 寄票' })).bill.expectedDate).toBe(
    '2026-11-26',
  )
  expect(normalOf(readRow({ remark: '客户要求 2026-11-26 前' })).bill.expectedDate).toBeNull()
})

test('issued or mailed without a number is a warning', () => {
  expect(codes(readRow({ code: null, number: null }))).toEqual(['warn issuedWithoutNumber number'])
})

test('an unknown delivery is refused, a missing one assumed', () => {
  expect(codes(readRow({ delivery: '圆通' }))).toEqual(['refuse deliveryUnknown delivery'])
  const assumed = readRow({ delivery: null, waybill: '1783929180732' })
  expect([normalOf(assumed).delivery, codes(assumed)]).toEqual(['yunda', ['warn deliveryAssumed delivery']])
  expect(normalOf(readRow({ delivery: null })).delivery).toBe('pickup')
})

test('mailed without a waybill is a warning', () => {
  expect(codes(readRow({ status: '已邮寄', delivery: '顺丰' }))).toEqual(['warn mailedWithoutWaybill waybill'])
})

test('a waybill is stored as scanned; an odd one, or one of the other courier, is a warning', () => {
  const sent = { status: '已邮寄', delivery: '顺丰' }
  expect(normalOf(readRow({ ...sent, waybill: 'sf 4351440962110' })).bill.waybill).toBe('SF4351440962110')
  expect(codes(readRow({ ...sent, waybill: 'YT12' }))).toEqual(['warn waybillForm waybill'])
  expect(codes(readRow({ ...sent, waybill: '1783929180732' }))).toEqual(['warn waybillOfOtherCourier waybill'])
  expect(codes(readRow({ ...sent, waybill: '4.35E+12' }))).toEqual(['refuse damagedNumber waybill'])
})

test('a wrong check character of a taxpayer ID is a warning, a wrong form a refusal', () => {
  expect(codes(readRow({ taxpayerId: '91350100M000100Y44' }))).toEqual(['warn taxpayerIdCheckCharacter taxpayerId'])
  expect(codes(readRow({ taxpayerId: '310115123456789' }))).toEqual(['warn taxpayerIdOld taxpayerId'])
  expect(codes(readRow({ taxpayerId: '11010519491231002X' }))).toEqual(['warn taxpayerIdIsResidentId taxpayerId'])
  expect(codes(readRow({ taxpayerId: '上海示例科技' }))).toEqual(['refuse taxpayerIdForm taxpayerId'])
  expect(codes(readRow({ taxpayerId: '9135010' }))).toEqual(['refuse taxpayerIdForm taxpayerId'])
})

test('a damaged taxpayer ID is refused; one whose check character proves it whole is not', () => {
  expect(codes(readRow({ taxpayerId: '9.13E+17' }))).toEqual(['refuse damagedNumber taxpayerId'])
  expect(codes(readRow({ taxpayerId: '913101150000000000' }))).toEqual(['refuse lostDigits taxpayerId'])
})

test.each(['个人', '-', '无', null])('a person has no taxpayer ID: %s', taxpayerId => {
  const outcome = readRow({ taxpayerId })
  expect([normalOf(outcome).billPersonal.taxpayerId, codes(outcome)]).toEqual(['', []])
})

test('a damaged phone is left out with a warning', () => {
  const outcome = readRow({ phone: '1.38E+10' })
  expect([normalOf(outcome).phone, codes(outcome)]).toEqual(['', ['warn damagedLeftOut phone']])
  expect(normalOf(outcome).silent.has('phone')).toBe(true)
})

test('a postcode gets its leading zero back', () => {
  const outcome = readRow({ postcode: 10000 }, { context: fromWorkbook })
  expect([normalOf(outcome).postcode, codes(outcome)]).toEqual(['010000', ['warn zerosRestored postcode']])
})

test('full-width digits are understood', () => {
  const row = normalOf(
    readRow({ phone: '１３８１２３４５６７８', orderNo: '２７０３７２９６８４', number: '０５７９７４９７' }),
  )
  expect([row.phone, row.orderNo, row.bill.number]).toEqual(['13812345678', '2703729684', '05797497'])
})

test('an unreadable date is left out with a warning', () => {
  const outcome = readRow({ paymentDate: '上周' })
  expect([normalOf(outcome).paymentDate, codes(outcome)]).toEqual([null, ['warn dateUnreadable paymentDate']])
})

test('cells that begin with = + - @ are data', () => {
  const row = normalOf(readRow({ title: '=cmd|示例', recipient: '@王', remark: '+86', payer: '-示例' }))
  expect([row.billPersonal.title, row.recipient, row.billPersonal.remark, row.billPersonal.payer]).toEqual([
    '=cmd|示例',
    '@王',
    '+86',
    '-示例',
  ])
})

test('an error of the spreadsheet refuses the row', () => {
  expect(codes(readRow({ title: '#N/A' }))).toEqual(['refuse errorCell title', 'refuse titleMissing title'])
})

test('filled cells beyond the header refuse the row', () => {
  const cells = [...exportRow(), 'x'] as Cell[]
  const outcome = normaliseRow({ sheet: '', row: 9, cells }, headerOf(), fromCsv)
  expect(outcome.issues).toMatchObject([{ code: 'tooManyCells', params: { expected: 26, found: 27 } }])
})

test('a text longer than the desk keeps refuses the row', () => {
  expect(codes(readRow({ recipient: '王'.repeat(101) }))).toEqual(['refuse tooLong recipient'])
})

test('what the file has no column for is silent', () => {
  const { silent } = normalOf(readRowWithout(['purpose', 'postcode', 'email']))
  expect(['purpose', 'postcode', 'email', 'title'].map(field => silent.has(field as 'title'))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
