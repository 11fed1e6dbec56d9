import { Dexie, type EntityTable } from 'dexie'
import type { Application, ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type { Custody, SlipState } from '../../shared/domain/custody.ts'
import type { Collector, DocumentKind, Entry } from '../../shared/domain/entry.ts'

/** Counts up whenever what is stored changes its meaning; a store of another version is rebuilt from the ledger. */
export const schemaVersion = 3

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
  /** Lowest `seq` that brought a sheet which is still at the branch; absent when none is there. */
  readonly waitingSince?: number
  /** `seq` of the import that announced a sheet to be collected here which has not been received; absent when there is none. */
  readonly expectedSince?: number
}

/** An entry and what it is about. */
export interface EntryRow {
  readonly seq: number
  /** Application keys, the slip number, the operator that was added or changed. An import is not listed here: applications know their imports. */
  readonly about: readonly string[]
  readonly entry: Entry
}

/** A slip and the applications whose sheets it names. */
export interface SlipRow extends SlipState {
  readonly slipNo: string
  readonly applications: readonly ApplicationKey[]
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

/** The read model of the desk. All of it can be rebuilt from the ledger. */
export type DeskDatabase = Dexie & {
  readonly applications: EntityTable<ApplicationRow, 'key'>
  readonly entries: EntityTable<EntryRow, 'seq'>
  readonly slips: EntityTable<SlipRow, 'slipNo'>
  readonly collectors: EntityTable<CollectorRow, 'title'>
  readonly state: EntityTable<ProjectionState, 'id'>
  readonly keptIndex: EntityTable<KeptIndexRow, 'part'>
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
    applications: 'key, *sheets, *aliases, waitingSince, expectedSince',
    entries: 'seq, *about',
    slips: 'slipNo, &seq',
    collectors: 'title',
    state: 'id',
    keptIndex: 'part',
  })
  return db
}
