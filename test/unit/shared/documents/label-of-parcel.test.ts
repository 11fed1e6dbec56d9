import { expect, test } from 'vitest'
import { type LabelContext, labelOfParcel, type ParcelToLabel } from '../../../../shared/documents/label-of-parcel.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'

const parcel: ParcelToLabel = {
  number: 'SF1402837465921',
  waybill: {
    courier: 'sf',
    route: { code: '021-5-08', mark: '沪' },
    parcel: { application: 'FP1', sheets: ['3100251130-25215622', '3100251130-25215623'] },
  },
  orderNo: '2703729684',
  recipient: { name: '王晓岚', phone: '13812345606', address: '上海市浦东新区博云路2号1203室', postcode: '201203' },
}

const context: LabelContext = { settings: defaultSettings, freightCollect: true, day: '2026-11-22', language: 'zh-CN' }

test('a label carries the parcel: number, route, sheets, order number, recipient, the branch as sender', () => {
  const model = labelOfParcel(parcel, context)
  expect(model).toMatchObject({
    waybill: 'SF1402837465921',
    route: { code: '021-5-08', mark: '沪' },
    sheets: 2,
    orderNo: '2703729684',
    recipient: { name: '王晓岚', phone: '13812345606', address: '上海市浦东新区博云路2号1203室' },
    sender: { name: '世纪互联上海分公司', contact: '朱琴琴', phone: '021-28986102' },
    date: '2026-11-22',
  })
})

test('freight collect is what the batch recorded, whatever the setting says now', () => {
  const settings = { ...defaultSettings, freightCollect: { sf: true, yunda: true } }
  expect(labelOfParcel(parcel, { ...context, settings, freightCollect: false }).freightCollect).toBe(false)
})

test('masking is a switch for each courier', () => {
  const settings = { ...defaultSettings, maskLabels: { sf: true, yunda: false } }
  expect(labelOfParcel(parcel, { ...context, settings }).masked).toBe(true)
  const yunda = { ...parcel, waybill: { ...parcel.waybill, courier: 'yunda' as const } }
  expect(labelOfParcel(yunda, { ...context, settings }).masked).toBe(false)
})

test('the stock is the paper of the label printer', () => {
  const label = { printer: '', paper: '76x130' }
  const settings = { ...defaultSettings, printers: { ...defaultSettings.printers, label } }
  expect(labelOfParcel(parcel, { ...context, settings }).size).toBe('76x130')
})
