import type { Entry, EntryBodies, EntryKind } from '../../shared/domain/entry.ts'
import { beginFlow } from '../../shared/domain/stock.ts'
import { sampleSheet } from './sample-application.ts'

const [one, two] = [sampleSheet(1), sampleSheet(2)]
const waybill = 'SF9999000010007'
const parcel = { waybill, application: 'FP1', sheets: [one, two] }

/** A body of each kind of entry. */
export const sampleBodies: { readonly [K in EntryKind]: EntryBodies[K] } = {
  operatorAdded: { operator: 'op-2', roles: ['clerk'] },
  operatorChanged: { operator: 'op-2', roles: ['clerk', 'supervisor'], active: false, pinChanged: true },
  settingsChanged: { names: ['branch', 'calendars'] },
  imported: {
    ...{ batch: 'b'.repeat(64), fileSha256: 'f'.repeat(64), applications: 1200, rows: 2400, new: 3, changed: 4 },
    ...{ unchanged: 5, warned: 6, refused: 7, received: 8 },
  },
  received: { sheets: [one, two], via: 'scan' },
  handedOver: {
    slipNo: 'SH-20261122-0001',
    sheets: [
      { sheet: one, application: 'FP1', how: 'scan' },
      { sheet: two, application: 'FP1', how: 'hand' },
    ],
    inPerson: false,
    documentKind: 'passport',
    checks: [{ rule: 'R9', outcome: 'warned' }],
  },
  handoverVoided: { slipNo: 'SH-20261122-0001', sheets: [one] },
  takenBack: { slipNo: 'SH-20261122-0002', sheets: [one], documentKind: null },
  sentBack: { slipNo: 'SH-20261122-0003', sheets: [one] },
  reissueLinked: { oldSheet: one, newSheet: two },
  sheetsVoided: { sheets: [one] },
  reprinted: { slipNo: 'SH-20261122-0001', reprint: 2 },
  waybillsAdded: {
    ...{ courier: 'sf', account: '0211234567', via: 'file' },
    numbers: [{ number: waybill, route: { code: '021W-AB', mark: '沪' } }],
  },
  labelsReserved: { batchNo: 'SH-L20261122-001', courier: 'sf', freightCollect: true, labels: [parcel] },
  ownWaybillUsed: { courier: 'yunda', ...parcel },
  labelsPrinted: { waybills: [waybill], word: 'person' },
  labelReprinted: { waybill, reprint: 1 },
  waybillsVoided: { waybills: [waybill, 'SF9999000010008'] },
  parcelCollected: { courier: 'sf', ...parcel },
  collectionUndone: parcel,
  manifestClosed: { manifestNo: 'SH-M20261122-001', courier: 'sf', waybills: [waybill] },
  parcelReturned: parcel,
  recipientCorrected: { application: 'FP1' },
  deliveryChanged: { application: 'FP1', from: 'pickup', to: 'sf' },
  changesExported: { exportNo: 'SH-E20261122-001', since: 4, headers: 'en' },
  stockTakeBegun: { takeNo: 'SH-P20261122-001' },
  stockScanned: { takeNo: 'SH-P20261122-001', sheets: [one], unknown: ['x'] },
  stockTaken: {
    ...{ takeNo: 'SH-P20261122-001', atBranch: 3, present: 2, missing: [one], unexpected: [two], unknown: ['x'] },
  },
  stockTakeDropped: { takeNo: 'SH-P20261122-001' },
  dayClosed: {
    ...{ closeNo: 'SH-D20261122-001', day: '2026-11-22', since: 0, flow: beginFlow(12), closing: 12 },
    pending: { printJobs: 1, parcels: 2, handovers: 3 },
  },
  personErased: { basis: 'request', applications: ['FP1'], entries: [3, 4] },
  revealed: { application: 'FP1' },
  reportRevealed: { firstDay: '2026-11-01', lastDay: '2026-11-22', closeNo: null },
  clockSet: { by: -5400 },
  tailSetAside: { bytes: 37, file: 'set-aside/2026' },
  damageSetAside: { damaged: 'operators.json', file: 'set-aside/2026' },
}

/** An entry of a kind, with a personal part of its own where one is given. */
export function sampleEntry(kind: EntryKind, personal: Entry['personal'] = null): Entry {
  const facts = { v: 1, station: 'desk-1', seq: 7, at: '2026-11-22T02:00:00.000Z', operator: 'op-1' }
  const digest = personal ? 'd'.repeat(64) : null
  const hashes = { personalDigest: digest, prev: '1'.repeat(64), hash: '2'.repeat(64) }
  return { ...facts, ...hashes, kind, body: sampleBodies[kind], personal } as Entry
}

/** Every kind of entry. */
export const everyKind = Object.keys(sampleBodies) as readonly EntryKind[]
