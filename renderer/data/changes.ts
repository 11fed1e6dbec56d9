import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import { movementOf } from '../../shared/domain/custody.ts'
import { waybillChanges } from '../../shared/domain/dispatch.ts'
import type { Entry, EntryOf } from '../../shared/domain/entry.ts'
import type {
  ApplicationRow,
  CloseRow,
  CollectorRow,
  DeskDatabase,
  EntryRow,
  ExportRow,
  LabelBatchRow,
  ManifestRow,
  SlipRow,
  StockTakeRow,
  WaybillRow,
} from './db.ts'

/** Entries that change what they are about; an import needs its batch as well, and an erasure reaches into every table. */
export type SimpleEntry = Exclude<Entry, EntryOf<'imported'> | EntryOf<'personErased'>>

/** What the entries of one transaction change, read once and written once. */
export interface Changes {
  readonly applications: Map<ApplicationKey, ApplicationRow>
  readonly owners: Map<SheetId, ApplicationKey>
  readonly slips: Map<string, SlipRow>
  readonly collectors: Map<string, CollectorRow>
  readonly waybills: Map<string, WaybillRow>
  readonly labelBatches: LabelBatchRow[]
  readonly manifests: ManifestRow[]
  readonly exports: ExportRow[]
  readonly closes: CloseRow[]
  readonly stockTakes: Map<string, StockTakeRow>
  readonly entries: EntryRow[]
}

/** Every table but the kept index: the search worker writes that one meanwhile. */
export function writtenTables(db: DeskDatabase) {
  return db.tables.filter(({ name }) => name !== 'keptIndex')
}

/** Reads what the entries are about to change. */
export async function readTouched(db: DeskDatabase, entries: readonly SimpleEntry[]): Promise<Changes> {
  const slipNos = entries.flatMap(entry => ('slipNo' in entry.body ? entry.body.slipNo : []))
  const takeNos = entries.flatMap(entry => ('takeNo' in entry.body ? entry.body.takeNo : []))
  const [owners, slips, waybills, stockTakes] = await Promise.all([
    findOwners(db, entries.flatMap(sheetsOf)),
    db.slips.bulkGet([...new Set(slipNos)]),
    db.waybills.bulkGet([...new Set(entries.flatMap(knownWaybills))]),
    db.stockTakes.bulkGet([...new Set(takeNos)]),
  ])
  const parcels = waybills.flatMap(waybill => waybill?.application || [])
  const keys = new Set([...owners, ...parcels, ...entries.flatMap(applicationsNamed)])
  const applications = (await db.applications.bulkGet([...keys])).filter(row => row !== undefined)
  return {
    applications: new Map(applications.map(row => [row.key, row])),
    owners: new Map(applications.flatMap(row => row.sheets.map(sheet => [sheet, row.key] as const))),
    slips: new Map(slips.flatMap(slip => (slip ? [[slip.slipNo, slip] as const] : []))),
    collectors: new Map(),
    waybills: new Map(waybills.flatMap(waybill => (waybill ? [[waybill.number, waybill] as const] : []))),
    labelBatches: [],
    manifests: [],
    exports: [],
    closes: [],
    stockTakes: new Map(stockTakes.flatMap(take => (take ? [[take.takeNo, take] as const] : []))),
    entries: [],
  }
}

/** Writes what has changed, and only that of the applications; answers those. */
export async function writeChanges(
  db: DeskDatabase,
  changes: Changes,
  before: ReadonlyMap<ApplicationKey, ApplicationRow>,
): Promise<ApplicationRow[]> {
  const changed = [...changes.applications.values()].filter(row => before.get(row.key) !== row)
  await Promise.all([
    db.applications.bulkPut(changed),
    db.slips.bulkPut([...changes.slips.values()]),
    db.collectors.bulkPut([...changes.collectors.values()]),
    db.waybills.bulkPut([...changes.waybills.values()]),
    db.labelBatches.bulkPut(changes.labelBatches),
    db.manifests.bulkPut(changes.manifests),
    db.exports.bulkPut(changes.exports),
    db.closes.bulkPut(changes.closes),
    db.stockTakes.bulkPut([...changes.stockTakes.values()]),
    db.entries.bulkPut(changes.entries),
  ])
  return changed
}

/** Changes those of the applications that the store knows. */
export function changeRows(
  changes: Changes,
  keys: Iterable<ApplicationKey>,
  by: (row: ApplicationRow) => ApplicationRow,
): void {
  for (const key of keys) {
    const row = changes.applications.get(key)
    if (row) changes.applications.set(key, by(row))
  }
}

/** The sheets an entry is about, whether it moves them or not. */
export function sheetsOf(entry: SimpleEntry): readonly SheetId[] {
  if (entry.kind === 'reissueLinked') return [entry.body.oldSheet, entry.body.newSheet]
  return movementOf(entry)?.sheets ?? []
}

/** The applications an entry names itself. */
export function applicationsNamed(entry: SimpleEntry): readonly ApplicationKey[] {
  if (entry.kind === 'labelsReserved') return entry.body.labels.map(label => label.application)
  return 'application' in entry.body ? [entry.body.application] : []
}

/** Numbers an entry changes that were there before. A pool brings up to twenty thousand new ones: those are not looked for. */
export function knownWaybills(entry: SimpleEntry): readonly string[] {
  return entry.kind === 'waybillsAdded' ? [] : waybillChanges(entry).map(([number]) => number)
}

/** The applications of sheets. One key for each sheet first: a cursor over all of them is ten times slower. */
async function findOwners(db: DeskDatabase, sheets: readonly SheetId[]): Promise<ApplicationKey[]> {
  const found = await Promise.all(
    [...new Set(sheets)].map(sheet => db.applications.where('sheets').equals(sheet).primaryKeys()),
  )
  return found.flat()
}
