import type { SheetId } from '../../shared/domain/application.ts'
import type { Place } from '../../shared/domain/custody.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { SheetHere } from '../../shared/domain/report/ageing.ts'
import { type DayRange, instantsOf } from '../../shared/domain/report/day-range.ts'
import type { SheetLookup } from '../../shared/domain/report/report-lines.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { beginFlow, closingOf, flowAfter } from '../../shared/domain/stock.ts'
import type { ApplicationRow, CloseRow, DeskDatabase, EntryRow, StockTakeRow, WaybillRow } from './db.ts'
import { findCursor, findTimes } from './queries.ts'
import { lookUpIn } from './sheet-facts.ts'

/** The entries after `since` up to and with `upTo`, as a close of day covers them. */
export interface EntrySpan {
  readonly since: number
  readonly upTo: number
}

/** Entries that follow each other, with the facts of the sheets they are about. */
export interface EntrySlice {
  readonly entries: readonly Entry[]
  readonly lookUp: SheetLookup
}

/** Read in one go: more would keep the window from answering for longer than a frame or two. */
const entriesAtOnce = 200

/**
 * The entries recorded on these days of Asia/Shanghai. Where somebody set the PC's clock they need not lie side by side: then these are
 * all from the first to the last of them, so that what came, went and is left adds up.
 */
export async function findSpan(db: DeskDatabase, days: DayRange): Promise<EntrySpan> {
  const { begin, end } = instantsOf(days)
  const cursor = await findCursor(db)
  const [first, beyond] = await Promise.all([firstSince(db, begin, cursor), firstSince(db, end, cursor)])
  if ((await db.entries.where('entry.kind').equals('clockSet').count()) === 0)
    return { since: first - 1, upTo: beyond - 1 }
  const seqs = await db.entries.where('entry.at').between(begin, end, true, false).primaryKeys()
  return seqs.reduce(({ since, upTo }, seq) => ({ since: Math.min(since, seq - 1), upTo: Math.max(upTo, seq) }), {
    since: seqs[0] ?? first - 1,
    upTo: seqs[0] ?? first - 1,
  })
}

/** The lowest `seq` recorded at an instant or later, cursor + 1 where there is none. `at` grows with `seq` unless the clock was set. */
async function firstSince(db: DeskDatabase, instant: string, cursor: number): Promise<number> {
  let low = 1
  let high = cursor + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = await db.entries.get(middle)
    if (row && row.entry.at < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Reads entries in their order, slice by slice; between two slices the window may draw. Smaller slices take more time and less memory. */
export async function* readSlices(
  db: DeskDatabase,
  span: EntrySpan,
  atOnce = entriesAtOnce,
): AsyncGenerator<EntrySlice> {
  for await (const rows of readRowsOf(db, span, atOnce)) {
    // What an entry is about names its applications; other numbers among it are no key of one.
    const keys = new Set(rows.filter(({ entry }) => isAboutSheets(entry)).flatMap(({ about }) => about))
    const applications = await db.applications.bulkGet([...keys])
    const lookUp = lookUpIn(applications.filter(row => row !== undefined))
    yield { entries: rows.map(({ entry }) => entry), lookUp }
  }
}

/** The same without the facts of sheets, in half the time. */
export async function* readEntries(db: DeskDatabase, span: EntrySpan): AsyncGenerator<readonly Entry[]> {
  for await (const rows of readRowsOf(db, span)) yield rows.map(({ entry }) => entry)
}

async function* readRowsOf(
  db: DeskDatabase,
  { since, upTo }: EntrySpan,
  atOnce = entriesAtOnce,
): AsyncGenerator<EntryRow[]> {
  for (let after = since; after < upTo; after += atOnce) {
    const last = Math.min(upTo, after + atOnce)
    yield await db.entries.where('seq').between(after, last, false, true).toArray()
  }
}

/** Whether an entry names sheets, so that what it is about names their applications. */
export function isAboutSheets({ body }: Entry): boolean {
  return 'sheets' in body || 'newSheet' in body
}

/** Sheets at the branch right after the entry `seq`, 0 before the first: what the close before it left, and what came and went since. */
export async function findStockAfter(db: DeskDatabase, seq: number): Promise<number> {
  const close = await db.closes.where('seq').belowOrEqual(seq).last()
  let flow = beginFlow(close?.closing ?? 0)
  for await (const entries of readEntries(db, { since: close?.seq ?? 0, upTo: seq }))
    for (const entry of entries) flow = flowAfter(flow, entry)
  return closingOf(flow)
}

/** Closes of day, newest first. */
export function listCloses(db: DeskDatabase): Promise<CloseRow[]> {
  return db.closes.orderBy('seq').reverse().toArray()
}

/** Stock-takes, newest first. */
export function listStockTakes(db: DeskDatabase): Promise<StockTakeRow[]> {
  return db.stockTakes.orderBy('seq').reverse().toArray()
}

/** Parcels that have a number and that no courier has taken. */
export function listUncollected(db: DeskDatabase): Promise<WaybillRow[]> {
  return inStates(db, ['reserved', 'printed']).toArray()
}

/** Numbers no parcel has, in the order of their pools. */
export function listAvailable(db: DeskDatabase): Promise<WaybillRow[]> {
  return inStates(db, ['available']).toArray()
}

/** How many numbers no parcel has. */
export function countAvailable(db: DeskDatabase): Promise<number> {
  return inStates(db, ['available']).count()
}

function inStates(db: DeskDatabase, states: readonly string[]) {
  return db.waybills
    .where('[courier+state]')
    .anyOf((['sf', 'yunda'] as const).flatMap(courier => states.map(state => [courier, state])))
}

/** The applications with sheets at the branch: those that wait for a collector or a courier, and those in parcels. */
export async function listApplicationsHere(db: DeskDatabase): Promise<ApplicationRow[]> {
  const [waiting, toMail, packed] = await Promise.all([
    db.applications.orderBy('waitingSince').primaryKeys(),
    db.applications.orderBy('toMailSince').primaryKeys(),
    listUncollected(db),
  ])
  return readRows(db, [...waiting, ...toMail, ...packed.flatMap(({ application }) => application || [])])
}

/** The applications with a bill in process. */
export async function listInProcess(db: DeskDatabase): Promise<ApplicationRow[]> {
  return readRows(db, await db.applications.orderBy('inProcessFrom').primaryKeys())
}

async function readRows(db: DeskDatabase, keys: readonly string[]): Promise<ApplicationRow[]> {
  const wanted = [...new Set(keys)]
  const rows: ApplicationRow[] = []
  for (let start = 0; start < wanted.length; start += entriesAtOnce) {
    const part = await db.applications.bulkGet(wanted.slice(start, start + entriesAtOnce))
    for (const row of part) if (row) rows.push(row)
  }
  return rows
}

/** The sheets of these applications that are at the branch, with the day each came there. */
export async function findSheetsHere(db: DeskDatabase, rows: readonly ApplicationRow[]): Promise<SheetHere[]> {
  const here = rows.flatMap(({ key, sheets, custody }) =>
    sheets.flatMap(sheet => {
      const { place, seq } = custody[sheet] ?? { place: 'expected', seq: 0 }
      return place === 'branch' ? { sheet, application: key, seq } : []
    }),
  )
  const times = await findTimes(db, [...new Set(here.map(({ seq }) => seq))])
  return here.flatMap(({ sheet, application, seq }) => {
    const at = times.get(seq)
    return at === undefined ? [] : { sheet, application, since: shanghaiDay(at) }
  })
}

/** Where sheets are now, those no application has left out. */
export async function findPlaces(db: DeskDatabase, sheets: readonly SheetId[]): Promise<ReadonlyMap<SheetId, Place>> {
  const owners = await Promise.all(
    [...new Set(sheets)].map(async sheet => {
      const row = await db.applications.where('sheets').equals(sheet).first()
      return [sheet, row?.custody[sheet]?.place] as const
    }),
  )
  return new Map(owners.flatMap(([sheet, place]) => (place ? [[sheet, place] as const] : [])))
}

/** The entry that an entry about this slip or waybill puts right: the handover, or the collection by the courier. null where there is none. */
export async function findOriginal(db: DeskDatabase, about: string, before: number): Promise<number | null> {
  const rows = await db.entries.where('about').equals(about).sortBy('seq')
  const originals = rows.filter(
    ({ seq, entry }) => seq < before && (entry.kind === 'handedOver' || entry.kind === 'parcelCollected'),
  )
  return originals.at(-1)?.seq ?? null
}
