import type { ApplicationKey, Delivery, SheetId } from './application.ts'
import type { Parcel, WaybillOffer } from './dispatch.ts'
import type {
  CheckRecord,
  Collector,
  DocumentKind,
  EntryKind,
  HandedSheet,
  ParcelLabel,
  PendingAtClose,
  Recipient,
  Role,
} from './entry.ts'
import type { Courier } from './waybill.ts'

/** What an operator asks the desk to record. The host decides; the window only asks. */
export type Command =
  | { readonly kind: 'receive'; readonly sheets: readonly SheetId[]; readonly via: 'scan' | 'list' }
  | {
      readonly kind: 'handOver'
      readonly sheets: readonly HandedSheet[]
      readonly inPerson: boolean
      readonly documentKind: DocumentKind
      readonly collector: Collector
      readonly checks: readonly CheckRecord[]
      readonly handReasons: Readonly<Record<SheetId, string>>
      readonly remark: string
    }
  | { readonly kind: 'voidHandover'; readonly slipNo: string; readonly reason: string }
  | {
      readonly kind: 'takeBack'
      readonly sheets: readonly SheetId[]
      readonly reason: string
      /** null when the person who brought it showed none. */
      readonly documentKind: DocumentKind | null
      readonly collector: Collector | null
    }
  | { readonly kind: 'sendBack'; readonly sheets: readonly SheetId[]; readonly reason: string }
  | { readonly kind: 'linkReissue'; readonly oldSheet: SheetId; readonly newSheet: SheetId }
  | { readonly kind: 'voidSheets'; readonly sheets: readonly SheetId[]; readonly reason: string }
  | { readonly kind: 'reprint'; readonly slipNo: string }
  | {
      readonly kind: 'addWaybills'
      readonly courier: Courier
      readonly account: string
      readonly via: 'file' | 'scan'
      readonly numbers: readonly WaybillOffer[]
    }
  | {
      readonly kind: 'reserveLabels'
      readonly courier: Courier
      readonly account: string
      readonly freightCollect: boolean
      readonly parcels: readonly Parcel[]
    }
  | ({ readonly kind: 'useOwnWaybill'; readonly courier: Courier } & ParcelLabel)
  | { readonly kind: 'reprintLabel'; readonly waybill: string }
  | { readonly kind: 'voidWaybills'; readonly waybills: readonly string[]; readonly reason: string }
  | { readonly kind: 'collectParcel'; readonly courier: Courier; readonly waybill: string }
  | { readonly kind: 'undoCollection'; readonly waybill: string }
  | { readonly kind: 'closeManifest'; readonly courier: Courier }
  | { readonly kind: 'returnParcel'; readonly waybill: string; readonly reason: string }
  | {
      readonly kind: 'correctRecipient'
      readonly application: ApplicationKey
      readonly recipient: Recipient
      readonly reason: string
    }
  | {
      readonly kind: 'changeDelivery'
      readonly application: ApplicationKey
      readonly from: Delivery
      readonly to: Delivery
      readonly reason: string
    }
  | { readonly kind: 'exportChanges'; readonly headers: 'zh-CN' | 'en' }
  | { readonly kind: 'beginStockTake' }
  | { readonly kind: 'scanStock'; readonly sheets: readonly SheetId[]; readonly unknown: readonly string[] }
  | { readonly kind: 'finishStockTake' }
  | { readonly kind: 'dropStockTake' }
  | { readonly kind: 'closeDay'; readonly pending: PendingAtClose }
  | { readonly kind: 'reveal'; readonly application: ApplicationKey }

/** The kinds of command. */
export type CommandKind = Command['kind']

/** Which roles may give which command; one of them is enough. */
export const commandRoles: Readonly<Record<CommandKind, readonly Role[]>> = {
  receive: ['clerk', 'supervisor'],
  handOver: ['clerk', 'supervisor'],
  voidHandover: ['supervisor'],
  takeBack: ['supervisor'],
  sendBack: ['supervisor'],
  linkReissue: ['supervisor'],
  voidSheets: ['supervisor'],
  reprint: ['clerk', 'supervisor'],
  addWaybills: ['dispatcher', 'supervisor'],
  reserveLabels: ['dispatcher', 'supervisor'],
  useOwnWaybill: ['dispatcher', 'supervisor'],
  reprintLabel: ['dispatcher', 'supervisor'],
  voidWaybills: ['dispatcher', 'supervisor'],
  collectParcel: ['dispatcher', 'supervisor'],
  undoCollection: ['dispatcher', 'supervisor'],
  closeManifest: ['dispatcher', 'supervisor'],
  returnParcel: ['dispatcher', 'supervisor'],
  // The customer says so at the counter, or on the phone.
  correctRecipient: ['clerk', 'dispatcher', 'supervisor'],
  changeDelivery: ['clerk', 'dispatcher', 'supervisor'],
  exportChanges: ['dispatcher', 'supervisor'],
  beginStockTake: ['clerk', 'supervisor'],
  scanStock: ['clerk', 'supervisor'],
  finishStockTake: ['clerk', 'supervisor'],
  dropStockTake: ['supervisor'],
  closeDay: ['supervisor'],
  reveal: ['clerk', 'dispatcher', 'supervisor'],
}

/** Whether someone with these roles may give a command. */
export function mayGive(roles: readonly Role[], kind: CommandKind): boolean {
  return commandRoles[kind].some(role => roles.includes(role))
}

/** The entry kind a command leads to. */
export const entryOfCommand = {
  receive: 'received',
  handOver: 'handedOver',
  voidHandover: 'handoverVoided',
  takeBack: 'takenBack',
  sendBack: 'sentBack',
  linkReissue: 'reissueLinked',
  voidSheets: 'sheetsVoided',
  reprint: 'reprinted',
  addWaybills: 'waybillsAdded',
  reserveLabels: 'labelsReserved',
  useOwnWaybill: 'ownWaybillUsed',
  reprintLabel: 'labelReprinted',
  voidWaybills: 'waybillsVoided',
  collectParcel: 'parcelCollected',
  undoCollection: 'collectionUndone',
  closeManifest: 'manifestClosed',
  returnParcel: 'parcelReturned',
  correctRecipient: 'recipientCorrected',
  changeDelivery: 'deliveryChanged',
  exportChanges: 'changesExported',
  beginStockTake: 'stockTakeBegun',
  scanStock: 'stockScanned',
  finishStockTake: 'stockTaken',
  dropStockTake: 'stockTakeDropped',
  closeDay: 'dayClosed',
  reveal: 'revealed',
} as const satisfies Record<CommandKind, EntryKind>
