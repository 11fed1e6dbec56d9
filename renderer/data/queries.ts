import { type ApplicationKey, type SheetId, sheetIdsOf } from '../../shared/domain/application.ts'
import { type CentralChanges, listCentralChanges, noteCentralChanges } from '../../shared/domain/central-changes.ts'
import type { Entry, OperatorId } from '../../shared/domain/entry.ts'
import type { ApplicationRow, CollectorRow, DeskDatabase, EntryRow, ExportRow, SlipRow } from './db.ts'

/** An application, or null when there is none of this key. */
export async function findApplication(db: DeskDatabase, key: ApplicationKey): Promise<ApplicationRow | null> {
  return (await db.applications.get(key)) ?? null
}

/** Applications in the order of `keys`; keys that are unknown are left out. */
export async function findApplications(db: DeskDatabase, keys: readonly ApplicationKey[]): Promise<ApplicationRow[]> {
  const rows = await db.applications.bulkGet([...keys])
  return rows.filter(row => row !== undefined)
}

/** The application a sheet belongs to, or null when the sheet is unknown. */
export async function findApplicationOfSheet(db: DeskDatabase, sheet: SheetId): Promise<ApplicationRow | null> {
  return (await db.applications.where('sheets').equals(sheet).first()) ?? null
}

/** A sheet with the application it belongs to. */
export interface FoundSheet {
  /** The id the ledger counts it under. */
  readonly sheet: SheetId
  readonly row: ApplicationRow
}

/** The sheet whose paper bears this id, also where the ledger counts it under another one (数电纸票); null when it is unknown. */
export async function findSheet(db: DeskDatabase, id: SheetId): Promise<FoundSheet | null> {
  const owner = await findApplicationOfSheet(db, id)
  if (owner) return { sheet: id, row: owner }
  const row = await db.applications.where('aliases').equals(id).first()
  const bill = row?.bills.find(one => one.sheet && sheetIdsOf(one).includes(id))
  return row && bill?.sheet ? { sheet: bill.sheet, row } : null
}

/** The entries about an application, oldest first; with them the imports that changed it and the exports that told of it. */
export async function findHistory(db: DeskDatabase, key: ApplicationKey): Promise<Entry[]> {
  const row = await db.applications.get(key)
  const [about, exported] = await Promise.all([
    db.entries.where('about').equals(key).sortBy('seq'),
    db.exports.toArray(),
  ])
  const exports = exported.filter(one => tells(one, about, row?.sheets ?? []))
  const others = await db.entries.bulkGet([...(row?.imports ?? []), ...exports.map(({ seq }) => seq)])
  return [...others.filter(entry => entry !== undefined), ...about]
    .sort((left, right) => left.seq - right.seq)
    .map(({ entry }) => entry)
}

/** Whether an export tells something of these sheets, given the entries about them. */
function tells({ since, seq }: ExportRow, entries: readonly EntryRow[], sheets: readonly SheetId[]): boolean {
  const changes: CentralChanges = new Map()
  for (const row of entries) if (row.seq > since && row.seq < seq) noteCentralChanges(changes, row.entry)
  return listCentralChanges(changes).some(({ sheet }) => sheets.includes(sheet))
}

/** A slip, or null when there is none of this number. */
export async function findSlip(db: DeskDatabase, slipNo: string): Promise<SlipRow | null> {
  return (await db.slips.get(slipNo)) ?? null
}

/** The slip issued last, voided ones included, or null before the first. */
export async function findLatestSlip(db: DeskDatabase): Promise<SlipRow | null> {
  return (await db.slips.orderBy('seq').last()) ?? null
}

/** The entries about a slip, oldest first: the one that issued it, its annulment, its reprints. */
export async function findSlipHistory(db: DeskDatabase, slipNo: string): Promise<Entry[]> {
  const rows = await db.entries.where('about').equals(slipNo).sortBy('seq')
  return rows.map(({ entry }) => entry)
}

/** The name an operator was last given, those who have left included; null when the ledger knows none. */
export async function findOperatorName(db: DeskDatabase, operator: OperatorId): Promise<string | null> {
  const rows = await db.entries.where('about').equals(operator).sortBy('seq')
  const names = rows.flatMap(({ entry }) =>
    entry.kind === 'operatorAdded' || entry.kind === 'operatorChanged' ? (entry.personal?.name ?? []) : [],
  )
  return names.at(-1) ?? null
}

/** One entry, or null when the store has not got it. */
export async function findEntry(db: DeskDatabase, seq: number): Promise<Entry | null> {
  return (await db.entries.get(seq))?.entry ?? null
}

/** When entries were recorded, as UTC instants by `seq`; those the store has not got are left out. */
export async function findTimes(db: DeskDatabase, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db.entries.bulkGet([...seqs])
  return new Map(rows.flatMap(row => (row ? [[row.seq, row.entry.at] as const] : [])))
}

/** Up to `limit` entries with a `seq` below `before` (null: the newest), newest first. */
export async function listEntries(db: DeskDatabase, before: number | null, limit: number): Promise<Entry[]> {
  const newest = before === null ? db.entries.reverse() : db.entries.where('seq').below(before).reverse()
  return (await newest.limit(limit).toArray()).map(({ entry }) => entry)
}

/** Who collected for this buyer the last time, or null when nobody has. */
export async function findLastCollector(db: DeskDatabase, title: string): Promise<CollectorRow | null> {
  return (await db.collectors.get(title)) ?? null
}

/** Keys of the applications with sheets at the branch that are to be collected here, longest waiting first. */
export function listWaiting(db: DeskDatabase): Promise<ApplicationKey[]> {
  return db.applications.orderBy('waitingSince').primaryKeys()
}

/** Keys of the applications with sheets at the branch that are to be sent and in no parcel yet, longest waiting first. */
export function listToMail(db: DeskDatabase): Promise<ApplicationKey[]> {
  return db.applications.orderBy('toMailSince').primaryKeys()
}

/** Keys of the applications with issued sheets that have not been received, oldest import first. */
export function listExpected(db: DeskDatabase): Promise<ApplicationKey[]> {
  return db.applications.orderBy('expectedSince').primaryKeys()
}

/** How many applications there are. Sheets by place are the host's to say (`ledger.balance`). */
export interface Counts {
  readonly applications: number
  /** With sheets at the branch that are to be collected here. */
  readonly waiting: number
  /** With sheets that are yet to be received. */
  readonly expected: number
}

/** Counts applications. */
export async function countApplications(db: DeskDatabase): Promise<Counts> {
  const [applications, waiting, expected] = await Promise.all([
    db.applications.count(),
    db.applications.orderBy('waitingSince').count(),
    db.applications.orderBy('expectedSince').count(),
  ])
  return { applications, waiting, expected }
}

/** The last entry the store has applied in full, 0 before the first. */
export async function findCursor(db: DeskDatabase): Promise<number> {
  return (await db.state.get('projection'))?.cursor ?? 0
}
