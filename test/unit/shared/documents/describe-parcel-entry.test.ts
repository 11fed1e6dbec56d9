import { expect, test } from 'vitest'
import { describeEntry } from '../../../../shared/documents/describe-entry.ts'
import type { Draft, Entry } from '../../../../shared/domain/entry.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { sampleSheet } from '../../../support/sample-application.ts'
import { sampleRow } from '../../../support/sample-row.ts'

const mine = 'SF9999000010007'
const foreign = 'SF9999000010020'
const row = { ...sampleRow(100, ['branch', 'branch'], { delivery: 'sf' }), parcels: [mine] }
const label = { waybill: mine, application: row.key, sheets: [sampleSheet(100), sampleSheet(101)] }

function told(draft: Draft, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const facts = { v: 1, station: 'desk-1', seq: 7, at: '2026-11-22T02:00:00.000Z', operator: 'op-1' }
  const entry = { ...facts, personalDigest: null, prev: '', hash: '', ...draft } as Entry
  return describeEntry(entry, { texts: textsOf(language), row, revealed: false, reasons: true })
}

const drafts: readonly (readonly [Draft, string])[] = [
  [
    {
      kind: 'labelsReserved',
      body: {
        batchNo: 'SH-L20261122-001',
        courier: 'sf',
        freightCollect: true,
        labels: [{ waybill: foreign, application: 'FP999', sheets: [sampleSheet(999)] }, label],
      },
      personal: null,
    },
    `2 张装入运单 ${mine}，面单批次 SH-L20261122-001`,
  ],
  [{ kind: 'ownWaybillUsed', body: { courier: 'sf', ...label }, personal: null }, `2 张装入快递印好的运单 ${mine}`],
  [
    { kind: 'labelsPrinted', body: { waybills: [foreign, mine], word: 'person' }, personal: null },
    `运单 ${mine} 的面单已打印（人工确认）`,
  ],
  [{ kind: 'labelReprinted', body: { waybill: mine, reprint: 2 }, personal: null }, `运单 ${mine} 的面单补打 2`],
  [
    { kind: 'waybillsVoided', body: { waybills: [mine, foreign] }, personal: { reason: '面单破损' } },
    `运单号 ${mine} 作废，发票可以另走，原因：面单破损`,
  ],
  [
    { kind: 'parcelCollected', body: { courier: 'sf', ...label }, personal: null },
    `顺丰揽收，运单号 ${mine}，2 张寄出`,
  ],
  [{ kind: 'collectionUndone', body: label, personal: null }, `撤回揽收，运单 ${mine} 还在分公司`],
  [
    {
      kind: 'manifestClosed',
      body: { manifestNo: 'SH-M20261122-001', courier: 'sf', waybills: [mine, foreign] },
      personal: null,
    },
    `运单 ${mine} 写进交接清单 SH-M20261122-001`,
  ],
  [
    { kind: 'parcelReturned', body: label, personal: { reason: '拒收' } },
    `运单 ${mine} 的邮件退回，2 张回到分公司，原因：拒收`,
  ],
  [
    {
      kind: 'recipientCorrected',
      body: { application: row.key },
      personal: { recipient: { name: '王小明', phone: '', address: '', postcode: '' }, reason: '地址不全' },
    },
    '更正收件资料，原因：地址不全',
  ],
  [
    {
      kind: 'deliveryChanged',
      body: { application: row.key, from: 'sf', to: 'pickup' },
      personal: { reason: '客户急用' },
    },
    '运送方式由「顺丰（运费到付）」改为「到分公司领取」，原因：客户急用',
  ],
  [
    { kind: 'changesExported', body: { exportNo: 'SH-E20261122-001', since: 0, headers: 'zh-CN' }, personal: null },
    '去向已回传，SH-E20261122-001',
  ],
]

test('every entry about parcels says what it did to this application, and names no parcel of another', () => {
  for (const [draft, line] of drafts) {
    expect(told(draft)).toBe(line)
    expect(told(draft, 'en')).toMatch(/^[A-Z]/)
    for (const language of ['zh-CN', 'en'] as const)
      expect(told(draft, language)).not.toMatch(/SF9999000010020|undefined|null/)
  }
})
