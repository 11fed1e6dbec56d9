import { expect, test } from 'vitest'
import { personalPartsOf } from '../../../../../renderer/features/ledger/personal-of-entry.ts'
import type { Entry } from '../../../../../shared/domain/entry.ts'
import { textsOf } from '../../../../../shared/i18n/texts.ts'
import { sampleEntry } from '../../../../support/entry-samples.ts'

const texts = textsOf('zh-CN').ledgerView.personal
const partsOf = (kind: Entry['kind'], personal: Entry['personal']) =>
  personalPartsOf(sampleEntry(kind, personal), texts)

test('nothing of a customer is left in the masked form, and everything in the other', () => {
  const collector = { name: '单雪芹', last4: '002X', phone: '13812345678', letterNo: 'WT-77' }
  const recipient = { name: '吉野真一', phone: '13987654321', address: '张江路88号3楼657室', postcode: '201203' }
  const handReasons = { '3100251130-00000001': '二维码破损' }
  const parts = [
    ...partsOf('handedOver', { collector, remark: '急用', handReasons }),
    ...partsOf('recipientCorrected', { recipient, reason: '搬家' }),
  ]
  const masked = parts.map(part => part.masked).join(' ')
  const whole = parts.map(part => part.value).join(' ')
  const secrets = [
    '单雪芹',
    '13812345678',
    'WT-77',
    '吉野真一',
    '13987654321',
    '657',
    '201203',
    '急用',
    '二维码破损',
    '搬家',
  ]
  for (const secret of secrets) {
    expect(masked).not.toContain(secret)
    expect(whole).toContain(secret)
  }
})

test('operators and file names are no secret of a customer; empty fields are left out; erased is nothing', () => {
  expect(partsOf('operatorAdded', { name: '沈一鸣' })).toEqual([{ label: '姓名', value: '沈一鸣', masked: '沈一鸣' }])
  expect(partsOf('imported', { fileName: '导出.xlsx' })[0]?.masked).toBe('导出.xlsx')
  expect(partsOf('takenBack', { reason: '', collector: null })).toEqual([])
  expect(partsOf('handedOver', null)).toEqual([])
})
