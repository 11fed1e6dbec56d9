import { expect, test } from 'vitest'
import { fieldNames } from '../../../../../shared/domain/import/fields.ts'
import { headerWords, ignoredWords } from '../../../../../shared/domain/import/header-words.ts'
import { findHeader, headerSignature, isComplete, plainHeader } from '../../../../../shared/domain/import/headers.ts'
import { exportColumns, exportHeader, exportRow } from '../../../../support/export-file.ts'
import { headerOf } from '../../../../support/read-row.ts'

test('the Chinese headers of an export are recognised', () => {
  const match = headerOf()
  expect(match.columns).toEqual(exportColumns.map(([field]) => field))
  expect(isComplete(match)).toBe(true)
})

test('other Chinese words for the same columns are recognised', () => {
  const headers =
    '订单编号 申请编号 购买方名称 税号 地址电话 银行账号 付款方 发票类型 代码 号码 开具日期 不含税金额 税额 合计金额 付款时间 申请时间 申请进度 备注 邮寄方式 收货人 手机 详细地址 快递单号 电子邮件'
  const match = headerOf(headers.split(' '))
  expect(match.unknown).toEqual([])
  expect(match.columns.slice(0, 6)).toEqual([
    'orderNo',
    'applicationNo',
    'title',
    'taxpayerId',
    'addressPhone',
    'accountNo',
  ])
  expect(match.columns.slice(11, 14)).toEqual(['amount', 'tax', 'total'])
})

test('English headers are recognised', () => {
  const headers =
    'Application No,Order No,Email,Fapiao Title,Taxpayer ID,Address & Phone,Bank & Account,Payer,Fapiao Type,Fapiao Code,Fapiao No,Issue Date,Amount,Tax,Total,Payment Date,Applied At,Status,Remark,Delivery,Recipient,Phone,Address,Waybill No'
  expect(headerOf(headers.split(',')).unknown).toEqual([])
})

test('no word means two things', () => {
  const seen = new Map<string, string>()
  const lists = [...Object.entries(headerWords), ['ignore', ignoredWords] as const]
  for (const [field, [chinese = '', english = '']] of lists)
    for (const word of new Set([...chinese.split(' '), ...english.split(',')].map(plainHeader))) {
      expect([word, seen.get(word)]).toEqual([word, undefined])
      seen.set(word, field)
    }
  expect(Object.keys(headerWords).sort()).toEqual([...fieldNames].sort())
})

test('width, case, space, stars and units do not matter', () => {
  const match = headerOf(['＊订单号', 'Fapiao  TITLE：', '金额（元）', '税额(元)', '价税合计（含税）'])
  expect(match.columns).toEqual(['orderNo', 'title', 'amount', 'tax', 'total'])
})

test('the header is found below title rows', () => {
  const rows = [
    ['世纪互联发票申请导出', null],
    [],
    ['导出人', '朱', '导出时间', '2026-11-22'],
    exportHeader,
    exportRow() as string[],
  ]
  expect(findHeader(rows, {})?.index).toBe(3)
})

test('a recognised header outweighs a fuller row', () => {
  const rows = [
    ['分公司', '上海', '制表', '朱'],
    ['订单号', '发票抬头', '备注'],
  ]
  expect(findHeader(rows, {})?.index).toBe(1)
})

test('without an order or application number, or without a title, something is missing', () => {
  expect(headerOf(['发票抬头', '发票号码']).missing).toEqual(['orderNo'])
  expect(headerOf(['订单号', '发票号码']).missing).toEqual(['title'])
  expect(headerOf(['申请单号', '发票抬头']).missing).toEqual([])
})

test('an unknown header is reported until it is mapped, and the mapping is found again whatever the order of columns', () => {
  const headers = ['订单号', '发票抬头', '内部批次', 'Kunde']
  const match = headerOf(headers)
  expect(match.unknown).toEqual(['内部批次', 'Kunde'])
  const remembered = { [match.signature]: { 内部批次: 'ignore', kunde: 'recipient' } }
  const again = findHeader([['Kunde', '内部批次', '发票抬头', '订单号']], remembered)
  expect(again?.columns).toEqual(['recipient', 'ignore', 'title', 'orderNo'])
  expect(again && isComplete(again)).toBe(true)
})

test('a mapping made by hand outweighs what the desk believes', () => {
  const headers = ['订单号', '发票抬头', '备注']
  const mapping = { [headerSignature(headers)]: { 备注: 'ignore', 发票抬头: 'payer', 订单号: 'orderNo' } }
  expect(findHeader([headers], mapping)?.columns).toEqual(['orderNo', 'payer', 'ignore'])
})

test('a mapping of another layout is not used', () => {
  const remembered = { [headerSignature(['订单号', '发票抬头'])]: { 订单号: 'ignore' } }
  expect(findHeader([['订单号', '发票抬头', '备注']], remembered)?.columns[0]).toBe('orderNo')
})

test('a field is read from one column only', () => {
  expect(headerOf(['订单号', '发票抬头', '备注', '说明']).columns).toEqual(['orderNo', 'title', 'remark', 'ignore'])
})

test('an amount with neither tax nor total beside it is the total', () => {
  expect(headerOf(['订单号', '发票抬头', '金额']).columns[2]).toBe('total')
  expect(headerOf(['订单号', '发票抬头', '金额', '税额']).columns[2]).toBe('amount')
})

test('where no header is recognised the fullest row is offered for mapping', () => {
  const match = findHeader([['Liste'], ['A', 'B', 'C'], ['1', '2', '3']], {})
  expect(match?.index).toBe(1)
  expect(match?.unknown).toEqual(['A', 'B', 'C'])
  expect(findHeader([['Liste'], []], {})).toBeNull()
})
