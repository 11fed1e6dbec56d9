import type { ApplicationKey, Delivery, IsoDate, SheetId } from './application.ts'
import type { WaybillOffer } from './dispatch.ts'
import type { Settings } from './settings.ts'
import type { StockCount, StockFlow } from './stock.ts'
import type { Courier } from './waybill.ts'

/** Identifies an operator; unique across stations, never reused. */
export type OperatorId = string

/** What an operator may do; one person may have several roles. */
export type Role = 'clerk' | 'dispatcher' | 'supervisor'

/** The documents a collector can show; the branch keeps the kind and the last four characters only. */
export type DocumentKind =
  | 'residentId'
  | 'passport'
  | 'hkMacaoPermit'
  | 'taiwanPermit'
  | 'foreignResidentCard'
  | 'other'

/** Every document kind, in the order a form offers them. */
export const documentKinds: readonly DocumentKind[] = [
  'residentId',
  'passport',
  'hkMacaoPermit',
  'taiwanPermit',
  'foreignResidentCard',
  'other',
]

/** One sheet in a handover and how it was checked off: `scan` by its code, `hand` ticked (the reason is personal text). */
export interface HandedSheet {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  readonly how: 'scan' | 'hand'
}

/** Sheets of one application under one waybill number. */
export interface ParcelLabel {
  readonly waybill: string
  readonly application: ApplicationKey
  readonly sheets: readonly SheetId[]
}

/** To whom a parcel goes. '' where nothing is known. */
export interface Recipient {
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
}

/** What was still open when the day was closed, as the supervisor saw it. */
export interface PendingAtClose {
  readonly printJobs: number
  /** Parcels with a label that the courier has not taken. */
  readonly parcels: number
  /** Handovers that were begun and not confirmed. */
  readonly handovers: number
}

/** A rule of the seed document that was looked at before a handover, and what came of it. */
export interface CheckRecord {
  readonly rule: string
  readonly outcome: 'passed' | 'warned'
}

/** What each kind of entry carries in the chain itself. Nothing here is personal. */
export interface EntryBodies {
  /** An operator was added; the name is personal. `pinDigest` tells which PIN is in force, and nothing of it. */
  operatorAdded: { readonly operator: OperatorId; readonly roles: readonly Role[]; readonly pinDigest?: string }
  /** Roles, name, PIN or activity of an operator changed. By nobody: the PIN was set again with the code of the data folder. */
  operatorChanged: {
    readonly operator: OperatorId
    readonly roles: readonly Role[]
    readonly active: boolean
    readonly pinChanged: boolean
    /** As in `operatorAdded`, absent where the PIN stays. */
    readonly pinDigest?: string
  }
  /** Settings changed; the chain holds only their names. */
  settingsChanged: { readonly names: readonly string[] }
  /** An export of the central system was accepted; `batch` is the SHA-256 of its public rows. `received` counts the sheets that came to the branch with it. */
  imported: {
    readonly batch: string
    readonly fileSha256: string
    readonly applications: number
    readonly rows: number
    readonly new: number
    readonly changed: number
    readonly unchanged: number
    readonly warned: number
    readonly refused: number
    readonly received: number
  }
  /** Sheets came to the branch. */
  received: { readonly sheets: readonly SheetId[]; readonly via: 'scan' | 'list' }
  /** Sheets were handed over to a collector against a slip. */
  handedOver: {
    readonly slipNo: string
    readonly sheets: readonly HandedSheet[]
    readonly inPerson: boolean
    readonly documentKind: DocumentKind
    readonly checks: readonly CheckRecord[]
  }
  /** A handover was annulled; its sheets are at the branch again. */
  handoverVoided: { readonly slipNo: string; readonly sheets: readonly SheetId[] }
  /** A customer brought a sheet back (seed rule R13, title change). */
  takenBack: {
    readonly slipNo: string
    readonly sheets: readonly SheetId[]
    /** null when the person who brought it showed none. */
    readonly documentKind: DocumentKind | null
  }
  /** Sheets went back to the Service Center. */
  sentBack: { readonly slipNo: string; readonly sheets: readonly SheetId[] }
  /** A sheet replaces one that was sent back. */
  reissueLinked: { readonly oldSheet: SheetId; readonly newSheet: SheetId }
  /** Sheets at the branch were declared void. */
  sheetsVoided: { readonly sheets: readonly SheetId[] }
  /** A slip was printed again; `reprint` counts from 1 (补打 1). */
  reprinted: { readonly slipNo: string; readonly reprint: number }
  /** Numbers a courier handed out in advance; `via` a file or scanned from a printed roll. */
  waybillsAdded: {
    readonly courier: Courier
    readonly account: string
    readonly via: 'file' | 'scan'
    readonly numbers: readonly WaybillOffer[]
  }
  /** Numbers of a pool were given to parcels whose labels are to be printed together. */
  labelsReserved: {
    readonly batchNo: string
    readonly courier: Courier
    /** 到付, as the labels say. */
    readonly freightCollect: boolean
    readonly labels: readonly ParcelLabel[]
  }
  /** A parcel bears a waybill that the courier printed; its number was in no pool. */
  ownWaybillUsed: { readonly courier: Courier } & ParcelLabel
  /** Labels came out of the printer: so the print system says, or a person at the printer. */
  labelsPrinted: { readonly waybills: readonly string[]; readonly word: 'printer' | 'person' }
  /** A label was printed again; `reprint` counts from 1. */
  labelReprinted: { readonly waybill: string; readonly reprint: number }
  /** Numbers that will never be used; the sheets of their parcels are free for another way. */
  waybillsVoided: { readonly waybills: readonly string[] }
  /** The courier took a parcel; its sheets are shipped. */
  parcelCollected: { readonly courier: Courier } & ParcelLabel
  /** A parcel was scanned by mistake; it is still here. Possible until its manifest is closed. */
  collectionUndone: ParcelLabel
  /** The courier signs for what was collected since the last manifest (交接清单). */
  manifestClosed: { readonly manifestNo: string; readonly courier: Courier; readonly waybills: readonly string[] }
  /** A parcel came back; its sheets are at the branch again. */
  parcelReturned: ParcelLabel
  /** The recipient's data were corrected here; what the central system said is kept. */
  recipientCorrected: { readonly application: ApplicationKey }
  /** The customer wants another way than the central system says. */
  deliveryChanged: { readonly application: ApplicationKey; readonly from: Delivery; readonly to: Delivery }
  /** What changed since the last export was written for the central system; it covers all entries up to this one. */
  changesExported: {
    readonly exportNo: string
    /** The export before, 0 for the first. */
    readonly since: number
    /** Language of the headers. */
    readonly headers: 'zh-CN' | 'en'
  }
  /** Somebody began to count the sheets at the branch (盘点). */
  stockTakeBegun: { readonly takeNo: string }
  /** Scanned since the last of these; `unknown` are codes that belong to no sheet of the ledger. */
  stockScanned: { readonly takeNo: string; readonly sheets: readonly SheetId[]; readonly unknown: readonly string[] }
  /** The count is over; what was scanned against what the ledger had at the branch at that moment. */
  stockTaken: { readonly takeNo: string } & StockCount
  /** The count was given up; it proves nothing. */
  stockTakeDropped: { readonly takeNo: string }
  /** Close of day (日结): everything since the close before, `since` being its entry (0 for the first). */
  dayClosed: {
    readonly closeNo: string
    /** The Asia/Shanghai day on which it was closed. */
    readonly day: IsoDate
    readonly since: number
    readonly flow: StockFlow
    /** Sheets at the branch, equal to what the flow leads to. */
    readonly closing: number
    readonly pending: PendingAtClose
  }
  /** Personal data beside the chain was removed: of these applications and these entries. What remains counts and verifies. */
  personErased: {
    readonly basis: 'request' | 'retention'
    readonly applications: readonly ApplicationKey[]
    /** `seq` of the entries whose personal part is gone. */
    readonly entries: readonly number[]
  }
  /** Personal data of an application was shown unmasked. */
  revealed: { readonly application: ApplicationKey }
  /** A report with whole names, phones and titles was made. Days of Asia/Shanghai; `closeNo` is null for a range of days. */
  reportRevealed: { readonly firstDay: IsoDate; readonly lastDay: IsoDate; readonly closeNo: string | null }
  /**
   * The PC's clock was set by so many seconds since the entry before, negative backwards: the times of entries before and after do not
   * compare. Less than a minute is not told.
   */
  clockSet: { readonly by: number }
  /** A torn last line was found at start and set aside in a file of its own. */
  tailSetAside: { readonly bytes: number; readonly file: string }
  /** A file was found damaged at start and set aside; `file` is the folder where it lies now. */
  damageSetAside: { readonly damaged: string; readonly file: string }
}

/** Personal data of the person who collects or returns sheets. */
export interface Collector {
  readonly name: string
  /** Last four characters of the document, never more. */
  readonly last4: string
  readonly phone: string
  /** Number of the authorisation letter of a proxy, '' in person. */
  readonly letterNo: string
}

/** What each kind of entry keeps beside the chain, erasable; absent kinds have nothing personal. */
export interface EntryPersonals {
  operatorAdded: { readonly name: string }
  operatorChanged: { readonly name: string }
  /** The changed settings as they are now. They name people of the branch, so they stand here. Never erased. */
  settingsChanged: { readonly values: Partial<Settings> }
  imported: { readonly fileName: string }
  handedOver: {
    readonly collector: Collector
    readonly remark: string
    /** Why a sheet was ticked by hand, by sheet. */
    readonly handReasons: Readonly<Record<SheetId, string>>
  }
  handoverVoided: { readonly reason: string }
  takenBack: { readonly reason: string; readonly collector: Collector | null }
  sentBack: { readonly reason: string }
  sheetsVoided: { readonly reason: string }
  waybillsVoided: { readonly reason: string }
  parcelReturned: { readonly reason: string }
  recipientCorrected: { readonly recipient: Recipient; readonly reason: string }
  deliveryChanged: { readonly reason: string }
}

/** The kinds of entry the ledger knows. */
export type EntryKind = keyof EntryBodies

/** The personal part of a kind of entry; null where that kind has none, or once it has been erased. */
export type PersonalOf<K extends EntryKind> = K extends keyof EntryPersonals ? EntryPersonals[K] : never

/** One line of the ledger. `at` is a UTC instant, `seq` counts from 1 without gaps, `operator` is null for the desk itself. */
export interface ChainedEntry<K extends EntryKind = EntryKind> {
  readonly v: 1
  readonly station: string
  readonly seq: number
  readonly at: string
  readonly operator: OperatorId | null
  readonly kind: K
  readonly body: EntryBodies[K]
  /** Salted SHA-256 of the personal part, null where there is none. */
  readonly personalDigest: string | null
  /** Hash of the entry before, 64 zeros for the first. */
  readonly prev: string
  /** SHA-256 over the canonical JSON of the entry without `hash`. */
  readonly hash: string
}

/** An entry together with its personal part, discriminated by `kind`. */
export type Entry = {
  [K in EntryKind]: ChainedEntry<K> & { readonly personal: PersonalOf<K> | null }
}[EntryKind]

/** An entry of one kind. */
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>

/** What `decide` answers: the body and personal part of the entry to append. */
export type Draft = { [K in EntryKind]: { kind: K; body: EntryBodies[K]; personal: PersonalOf<K> | null } }[EntryKind]
