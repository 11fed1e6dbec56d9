import { expect, test } from 'vitest'
import { describeDelivery } from '../../../../../../../renderer/features/dispatch/to-mail/detail/describe-delivery.ts'
import type { Entry } from '../../../../../../../shared/domain/entry.ts'
import { textsOf } from '../../../../../../../shared/i18n/texts.ts'
import { mailRow } from '../../../../../../support/mail-item.ts'
import { sampleSheet } from '../../../../../../support/sample-application.ts'

const texts = textsOf('zh-CN')
const waybill = 'SF1234567890123'
const row = { ...mailRow({ first: 1, sheets: 2 }), parcels: [waybill] }
const told = (kind: Entry['kind'], body: unknown, personal: unknown = null) =>
  describeDelivery({ kind, body, personal } as Entry, row, texts)

test('an entry about many parcels tells of this one alone', () => {
  const labels = [
    { waybill: 'SF0000000000000', application: 'FP9', sheets: [sampleSheet(9)] },
    { waybill, application: 'FP1', sheets: [sampleSheet(1)] },
  ]
  expect(told('labelsReserved', { batchNo: 'SH-L20261122-001', labels })).toBe(
    texts.toMail.history.labelsReserved(waybill, 'SH-L20261122-001'),
  )
  expect(told('labelsPrinted', { waybills: ['SF0000000000000', waybill], word: 'person' })).toBe(
    texts.toMail.history.labelsPrinted.person(waybill),
  )
  expect(told('received', { via: 'scan', sheets: [sampleSheet(2), sampleSheet(9)] })).toContain('1 张')
})

test('a change says from what to what and why, as long as the reason is not erased', () => {
  const change = { application: 'FP1', from: 'sf', to: 'pickup' }
  expect(told('deliveryChanged', change, { reason: '客户急用' })).toContain('客户急用')
  expect(told('deliveryChanged', change)).toBe(
    texts.toMail.history.deliveryChanged(texts.common.delivery.sf, texts.common.delivery.pickup),
  )
})

test('what says nothing about the delivery is left out', () => {
  expect(told('settingsChanged', { names: ['branch'] })).toBeNull()
})
