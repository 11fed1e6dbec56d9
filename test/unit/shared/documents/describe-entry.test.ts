import { expect, test } from 'vitest'
import { describeEntry } from '../../../../shared/documents/describe-entry.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { sampleSheet } from '../../../support/sample-application.ts'
import { sampleRow } from '../../../support/sample-row.ts'

const row = sampleRow(100, ['branch', 'branch'])
const telling = { texts: textsOf('zh-CN'), row, revealed: false, reasons: true }
const chained = {
  v: 1,
  station: 'desk-1',
  seq: 7,
  at: '2026-11-22T02:00:00.000Z',
  operator: 'op-1',
  personalDigest: null,
  prev: '',
  hash: '',
} as const
const handover: Entry = {
  ...chained,
  kind: 'handedOver',
  body: {
    slipNo: 'SH-20261122-0001',
    sheets: [
      { sheet: sampleSheet(100), application: row.key, how: 'hand' },
      { sheet: sampleSheet(101), application: row.key, how: 'scan' },
      { sheet: sampleSheet(999), application: 'FP999', how: 'hand' },
    ],
    inPerson: false,
    documentKind: 'residentId',
    checks: [],
  },
  personal: {
    collector: { name: '王小明', last4: '1234', phone: '13812345678', letterNo: '' },
    remark: '',
    handReasons: {},
  },
}

test('a handover counts the sheets of this application only and hides the name', () => {
  expect(describeEntry(handover, telling)).toBe('交给王••（代领），2 张，交接单 SH-20261122-0001，其中 1 张手工核对')
})

test('the name is told once customer data is shown, and never after it was erased', () => {
  expect(describeEntry(handover, { ...telling, revealed: true, reasons: true })).toContain('王小明（代领）')
  expect(describeEntry({ ...handover, personal: null }, { ...telling, revealed: true, reasons: true })).toContain(
    '资料已删除',
  )
})

test('a correction tells its reason', () => {
  const takenBack: Entry = {
    ...chained,
    kind: 'takenBack',
    body: { slipNo: 'SH-20261122-0002', sheets: [sampleSheet(100)], documentKind: null },
    personal: { reason: '抬头变更', collector: null },
  }
  expect(describeEntry(takenBack, telling)).toBe('从客户收回 1 张，单号 SH-20261122-0002，原因：抬头变更')
})

test('the import that brought an application is told from those that changed it', () => {
  const counts = { new: 0, changed: 0, unchanged: 0, warned: 0, refused: 0, received: 0, applications: 0, rows: 0 }
  const imported = (seq: number): Entry => ({
    ...chained,
    seq,
    kind: 'imported',
    body: { batch: '', fileSha256: '', ...counts },
    personal: null,
  })
  expect(describeEntry(imported(1), telling)).not.toBe(describeEntry(imported(9), telling))
})
