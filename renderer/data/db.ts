import { Dexie, type EntityTable } from 'dexie'
import type { Application, ApplicationKey, Delivery, IsoDate, SheetId } from '../../shared/domain/application.ts'
import type { Custody, SlipState } from '../../shared/domain/custody.ts'
import type { LabelBatch, Manifest, Waybill } from '../../shared/domain/dispatch.ts'
import type { Collector, DocumentKind, Entry, EntryBodies, OperatorId, Recipient } from '../../shared/domain/entry.ts'
import type { StockCount } from '../../shared/domain/stock.ts'
import type { Courier } from '../../shared/domain/waybill.ts'

/** Counts up whenever what is stored changes its meaning; a store of another version is rebuilt from the ledger. */
export const schemaVersion = 7

/** An application with the custody of its sheets. */
export interface ApplicationRow extends Application {
  /** Every sheet the ledger knows for this application, `vanished` ones included. */
  readonly sheets: readonly SheetId[]
  readonly custody: Readonly<Record<SheetId, Custody>>
  /** Sheets the latest export no longer names. Their bills are kept, after those of the export. */
  readonly vanished: readonly SheetId[]
  /** Other ids the papers of its sheets may be scanned or exported under; absent when there are none. */
  readonly aliases?: readonly SheetId[]
  /** `seq` of each import that changed this application, oldest first; the last one is what `bills` shows. */
  readonly imports: readonly number[]
  /** What the recipient's data were last corrected to, and the entry that did it; absent while the export's hold. */
  readonly recipientCorrection?: Recipient & { readonly seq: number }
  /** The last entry after which its parcels go to somebody else, to another phone or another address; absent while they never did. */
  readonly recipientChanged?: number
  /** The way the customer last asked for here, and the entry that noted it; absent while the export's holds. */
  readonly deliveryChange?: { readonly to: Delivery; readonly seq: number }
  /** Every waybill number its sheets ever travelled or waited under, oldest first; absent when there is none. */
  readonly parcels?: readonly string[]
  /** The number each sheet waits under for its courier; absent when none waits. */
  readonly packed?: Readonly<Record<SheetId, string>>
  /** Its sheets that are at the branch after they had left it: brought back, returned, or a handover voided; absent when there is none. */
  readonly cameBack?: readonly SheetId[]
  /** To be collected: lowest `seq` that brought a sheet which is at the branch and in no waiting parcel; absent when there is none. */
  readonly waitingSince?: number
  /** To be sent: lowest `seq` that brought a sheet which is at the branch and in no waiting parcel; absent when there is none. */
  readonly toMailSince?: number
  /** `seq` of the import that announced a sheet which has not been received; absent when there is none. */
  readonly expectedSince?: number
  /** The day it was applied for while a bill of it is in process (seed rule R3), '' where the export names none; absent when none is. */
  readonly inProcessFrom?: IsoDate | ''
}

/** An entry and what it is about. */
export interface EntryRow {
  readonly seq: number
  /**
   * Application keys, waybill numbers, the number of a slip or another document, the operator that was added or changed. An import
   * is not listed here: applications know their imports. Neither are the numbers added to a pool: each knows its pool.
   */
  readonly about: readonly string[]
  readonly entry: Entry
}

/** A slip and the applications whose sheets it names. */
export interface SlipRow extends SlipState {
  readonly slipNo: string
  readonly applications: readonly ApplicationKey[]
}

/** A waybill number and its life. */
export interface WaybillRow extends Waybill {
  readonly number: string
  /** The entry that made it known. */
  readonly added: number
  /** The application its parcel is of, '' while it has none. */
  readonly application: ApplicationKey | ''
  /** The account of its pool; absent for a number on paper that the courier printed. */
  readonly pool?: string
  /** Its courier has it and no manifest names it yet; absent otherwise. */
  readonly unsigned?: Courier
}

/** A batch of labels that was begun together. */
export interface LabelBatchRow extends LabelBatch {
  readonly batchNo: string
}

/** What a courier signed for. */
export interface ManifestRow extends Manifest {
  readonly manifestNo: string
}

/** An export for the central system. It covers the entries after `since` up to its own `seq`. */
export interface ExportRow {
  readonly exportNo: string
  readonly seq: number
  /** `seq` of the export before, 0 for the first. */
  readonly since: number
  readonly headers: 'zh-CN' | 'en'
  readonly operator: OperatorId | null
  /** UTC instant. */
  readonly at: string
}

/** A close of day: the body of its entry, with what stands around it. */
export type CloseRow = EntryBodies['dayClosed'] & {
  readonly seq: number
  readonly operator: OperatorId | null
  /** UTC instant. */
  readonly at: string
  /** Hash of the entry: the ledger's head at that moment. */
  readonly hash: string
}

/** A stock-take. */
export interface StockTakeRow {
  readonly takeNo: string
  /** The entry that ended it; while it is open, the one that began it. */
  readonly seq: number
  /** Of that entry, `at` as UTC instant. */
  readonly at: string
  readonly operator: OperatorId | null
  /** The entry that began it. */
  readonly begun: number
  readonly state: 'open' | 'taken' | 'dropped'
  /** What it found; null while it is open, and for one that was given up. */
  readonly count: StockCount | null
}

/** Who collected for a buyer the last time. */
export interface CollectorRow {
  readonly title: string
  readonly seq: number
  readonly collector: Collector
  readonly documentKind: DocumentKind
  readonly inPerson: boolean
}

/** How far the store has followed the ledger. */
export interface ProjectionState {
  readonly id: 'projection'
  readonly schemaVersion: number
  /** The last entry that is applied in full, 0 before the first. */
  readonly cursor: number
  /** Its hash, by which another ledger is told from this one; '' before the first. */
  readonly hash: string
}

/** A part of the search index as it was kept for the next start; the parts of one index are written together. */
export interface KeptIndexRow {
  readonly part: number
  readonly version: number
  /** The entry up to which everything is in it; it may hold more. */
  readonly cursor: number
  readonly content: unknown
}

/** What imports have found in files, so that the next one need not look again; the text of no cell is in it. */
export interface KeptRowsRow {
  readonly id: 'rows'
  /** The import after which it held. */
  readonly cursor: number
  readonly content: unknown
}

/** The read model of the desk. All of it can be rebuilt from the ledger. */
export type DeskDatabase = Dexie & {
  readonly applications: EntityTable<ApplicationRow, 'key'>
  readonly entries: EntityTable<EntryRow, 'seq'>
  readonly slips: EntityTable<SlipRow, 'slipNo'>
  readonly collectors: EntityTable<CollectorRow, 'title'>
  readonly waybills: EntityTable<WaybillRow, 'number'>
  readonly labelBatches: EntityTable<LabelBatchRow, 'batchNo'>
  readonly manifests: EntityTable<ManifestRow, 'manifestNo'>
  readonly exports: EntityTable<ExportRow, 'exportNo'>
  readonly closes: EntityTable<CloseRow, 'closeNo'>
  readonly stockTakes: EntityTable<StockTakeRow, 'takeNo'>
  readonly state: EntityTable<ProjectionState, 'id'>
  readonly keptIndex: EntityTable<KeptIndexRow, 'part'>
  readonly keptRows: EntityTable<KeptRowsRow, 'id'>
}

/** The name of the store of one desk. `identity` tells data folders apart where they share an origin. */
export function databaseName(identity: string): string {
  return `fapiao-desk:${identity}`
}

/** Describes the store; it opens with its first use. */
export function createDatabase(name: string): DeskDatabase {
  // Relaxed: what a power loss takes from the store, the ledger gives back. No cache: it would keep whole result lists in memory.
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' }) as DeskDatabase
  db.version(schemaVersion).stores({
    applications: 'key, *sheets, *aliases, waitingSince, toMailSince, expectedSince, inProcessFrom',
    entries: 'seq, *about, entry.kind, entry.operator, entry.at',
    slips: 'slipNo, &seq',
    collectors: 'title',
    waybills: 'number, [courier+pool+state], [courier+state], application, unsigned',
    labelBatches: 'batchNo, &seq',
    manifests: 'manifestNo, &seq',
    exports: 'exportNo, &seq',
    closes: 'closeNo, &seq',
    stockTakes: 'takeNo, &seq',
    state: 'id',
    keptIndex: 'part',
    keptRows: 'id',
  })
  return db
}
