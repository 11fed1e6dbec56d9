import { expect, test } from 'vitest'
import type { WaybillRow } from '../../../../../../renderer/data/db.ts'
import {
  batchLabels,
  countLabels,
  isUntouched,
  modelOf,
} from '../../../../../../renderer/features/dispatch/labels/batch-label.ts'
import type { WaybillState } from '../../../../../../shared/domain/dispatch.ts'
import { defaultSettings } from '../../../../../../shared/domain/settings.ts'
import { sampleRecord } from '../../../../../support/job-samples.ts'
import { sampleSheet } from '../../../../../support/sample-application.ts'
import { sampleRow } from '../../../../../support/sample-row.ts'

const row = sampleRow(100, ['branch', 'branch'])

function waybill(number: string, state: WaybillState): WaybillRow {
  return {
    ...{ number, state, courier: 'sf', account: 'A', route: null, seq: 3, added: 2, application: row.key },
    parcel: { application: row.key, sheets: [sampleSheet(100), sampleSheet(101)] },
    ...{ batchNo: 'SH-L20261122-001', manifestNo: null, returned: false, reprints: 0 },
  }
}

const { job } = sampleRecord({ documentKind: 'label', reference: 'SH-L20261122-001' })
const numbers = ['SF1402837465921', 'SF1402837465922', 'SF1402837465923'] as const
const context = { settings: defaultSettings, freightCollect: true, day: '2026-11-22', language: 'zh-CN' } as const

test('a label of the list has its place, its sheets and how it stands; what the ledger says holds before the jobs', () => {
  const waybills = [waybill(numbers[0], 'printed'), waybill(numbers[1], 'reserved'), waybill(numbers[2], 'reserved')]
  const labels = batchLabels(waybills, [{ ...job, labels: [numbers[0], numbers[1]], state: 'askPerson' }])
  expect(labels.map(({ index, standing }) => [index, standing])).toEqual([
    [1, 'printed'],
    [2, 'ask'],
    [3, 'notPrinted'],
  ])
  expect(labels[0]?.sheets).toBe(2)
})

test('the label goes to the recipient as last corrected', () => {
  const recipient = { name: '王晓岚', phone: '13812345606', address: '博云路2号', postcode: '', seq: 9 }
  const corrected = { ...row, recipientCorrection: recipient }
  expect(modelOf({ number: numbers[0], waybill: waybill(numbers[0], 'reserved') }, corrected, context)).toMatchObject({
    ...{ waybill: numbers[0], sheets: 2, orderNo: row.orderNo },
    recipient: { name: '王晓岚', phone: '13812345606', address: '博云路2号' },
  })
})

test('void numbers have left the batch, collected ones count as printed', () => {
  const standings = ['void', 'collected', 'printed', 'queued', 'printing', 'ask', 'notPrinted'] as const
  expect(countLabels(standings.map(standing => ({ standing })))).toEqual({
    ...{ total: 6, printed: 2, notPrinted: 1, underWay: 2, ask: 1 },
  })
})

test('a batch begins by itself only while nobody has tried to print it', () => {
  const fresh = batchLabels([waybill(numbers[0], 'reserved')], [])
  expect(isUntouched(fresh, [])).toBe(true)
  expect(isUntouched(fresh, [{ ...job, state: 'cancelled' }])).toBe(false)
  expect(isUntouched(batchLabels([waybill(numbers[0], 'printed')], []), [])).toBe(false)
  expect(isUntouched([], [])).toBe(false)
})
