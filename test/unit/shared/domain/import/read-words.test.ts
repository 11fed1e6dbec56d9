import { expect, test } from 'vitest'
import { readDelivery, readKind, readPurpose, readStatus } from '../../../../../shared/domain/import/read-words.ts'

test.each([
  ['已开具', 'issued'],
  ['Issued', 'issued'],
  ['已邮寄', 'mailed'],
  ['Mailed out', 'mailed'],
  [' 申请中 ', 'inProcess'],
  ['In process', 'inProcess'],
  ['票源紧张', 'outOfStock'],
  ['Fapiao out of stock', 'outOfStock'],
  ['已作废', 'void'],
  ['付款同步中', 'paymentSyncing'],
] as const)('status %s is %s', (word, status) => {
  expect(readStatus(word)).toBe(status)
})

test.each(['已完成', '', '开具', 'done'])('status %s is not known', word => {
  expect(readStatus(word)).toBeNull()
})

test.each([
  ['自取', 'pickup'],
  ['到世纪互联上海分公司领取', 'pickup'],
  ['Collect at the 21Vianet Shanghai branch', 'pickup'],
  ['韵达快递', 'yunda'],
  ['顺丰（运费到付）', 'sf'],
  ['SF (freight collect)', 'sf'],
] as const)('delivery %s is %s', (word, delivery) => {
  expect(readDelivery(word)).toBe(delivery)
})

test.each(['韵达快递或顺丰（运费到付）', '圆通', 'DHL'])('delivery %s decides nothing', word => {
  expect(readDelivery(word)).toBeNull()
})

test.each([
  ['增值税专用发票', 'special'],
  ['专票', 'special'],
  ['01', 'special'],
  ['1', 'special'],
  ['Special VAT Fapiao', 'special'],
  ['增值税普通发票', 'normal'],
  ['04', 'normal'],
  ['Normal VAT Fapiao', 'normal'],
  ['增值税普通发票（卷票）', 'roll'],
  ['11', 'roll'],
  ['数电纸质发票（增值税专用发票）', 'digitalSpecial'],
  ['数电纸票（普通发票）', 'digitalNormal'],
] as const)('kind %s is %s on paper', (word, kind) => {
  expect(readKind(word)).toEqual({ kind, form: 'paper' })
})

test.each(['数电票（普通发票）', '32', '全电发票（增值税普通发票）'])('kind %s does not say that it is paper', word => {
  expect(readKind(word)).toEqual({ kind: 'digitalNormal', form: 'digital' })
})

test.each(['增值税电子普通发票', '增值税电子专用发票', '电子发票', '08', '10', 'Electronic normal Fapiao'])(
  'kind %s is electronic',
  word => {
    expect(readKind(word)).toBe('electronic')
  },
)

test.each(['机动车发票', '99', '专票或普票', ''])('kind %s is not known', word => {
  expect(readKind(word)).toBeNull()
})

test.each([
  ['退款', 'refund'],
  ['For a refund', 'refund'],
  ['购买证书', 'purchaseCertificate'],
  ['采购凭证', 'purchaseCertificate'],
  ['Purchase certificate', 'purchaseCertificate'],
  ['报销', null],
  ['', null],
] as const)('purpose %s is %s', (word, purpose) => {
  expect(readPurpose(word)).toBe(purpose)
})
