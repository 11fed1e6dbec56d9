import { expect, test } from 'vitest'
import { noReason, writeReason } from '../../../../renderer/ui/reason.ts'

const usual = ['抬头变更', '客户退票']

test('without a picked reason there is none, whatever else is written', () => {
  expect(writeReason(noReason, usual)).toBeNull()
  expect(writeReason({ picked: null, more: '客户来电' }, usual)).toBeNull()
})

test('a usual reason stands alone or with more words', () => {
  expect(writeReason({ picked: 0, more: '' }, usual)).toBe('抬头变更')
  expect(writeReason({ picked: 1, more: ' 已退款 ' }, usual)).toBe('客户退票 · 已退款')
})

test('another reason has to be written', () => {
  expect(writeReason({ picked: 'other', more: '  ' }, usual)).toBeNull()
  expect(writeReason({ picked: 'other', more: '打印机卡纸' }, usual)).toBe('打印机卡纸')
})
