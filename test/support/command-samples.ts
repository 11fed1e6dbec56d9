import type { Command, CommandKind } from '../../shared/domain/command.ts'
import { handOver, sampleSheet } from './sample-application.ts'

const reason = '拿错了'
const sheets = [sampleSheet(1)]
const waybill = 'SF1000000000001'
const slipNo = 'SH-20261122-0001'
const recipient = { name: '单雪芹', phone: '13812345678', address: '上海市徐汇区漕溪北路88号', postcode: '200030' }

/** One command of each kind, of the right shape. On an empty desk custody refuses most of them. */
export const commandSamples: { readonly [K in CommandKind]: Extract<Command, { kind: K }> } = {
  receive: { kind: 'receive', sheets, via: 'scan' },
  handOver: handOver('FP1', [1]),
  voidHandover: { kind: 'voidHandover', slipNo, reason },
  takeBack: { kind: 'takeBack', sheets, reason, documentKind: null, collector: null },
  sendBack: { kind: 'sendBack', sheets, reason },
  linkReissue: { kind: 'linkReissue', oldSheet: sampleSheet(1), newSheet: sampleSheet(2) },
  voidSheets: { kind: 'voidSheets', sheets, reason },
  reprint: { kind: 'reprint', slipNo },
  addWaybills: {
    kind: 'addWaybills',
    courier: 'sf',
    account: '',
    via: 'scan',
    numbers: [{ number: waybill, route: null }],
  },
  reserveLabels: {
    ...{ kind: 'reserveLabels', courier: 'sf', account: '', freightCollect: true },
    parcels: [{ application: 'FP1', sheets }],
  },
  useOwnWaybill: { kind: 'useOwnWaybill', courier: 'sf', waybill, application: 'FP1', sheets },
  reprintLabel: { kind: 'reprintLabel', waybill },
  voidWaybills: { kind: 'voidWaybills', waybills: [waybill], reason },
  collectParcel: { kind: 'collectParcel', courier: 'sf', waybill },
  undoCollection: { kind: 'undoCollection', waybill },
  closeManifest: { kind: 'closeManifest', courier: 'sf' },
  returnParcel: { kind: 'returnParcel', waybill, reason },
  correctRecipient: { kind: 'correctRecipient', application: 'FP1', recipient, reason },
  changeDelivery: { kind: 'changeDelivery', application: 'FP1', from: 'pickup', to: 'sf', reason },
  exportChanges: { kind: 'exportChanges', headers: 'zh-CN' },
  beginStockTake: { kind: 'beginStockTake' },
  scanStock: { kind: 'scanStock', sheets, unknown: [] },
  finishStockTake: { kind: 'finishStockTake' },
  dropStockTake: { kind: 'dropStockTake' },
  closeDay: { kind: 'closeDay', pending: { printJobs: 0, parcels: 0, handovers: 0 } },
  reveal: { kind: 'reveal', application: 'FP1' },
}
