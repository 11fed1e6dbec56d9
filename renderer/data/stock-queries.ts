import type { SheetId } from '../../shared/domain/application.ts'
import { type Custody, movementOf } from '../../shared/domain/custody.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { ApplicationRow, DeskDatabase, StockTakeRow } from './db.ts'
import { findApplicationOfSheet, findEntry } from './queries.ts'

/** What was scanned in a stock-take. */
export interface Scanned {
  readonly sheets: readonly SheetId[]
  readonly unknown: readonly string[]
}

/** Read in one go: more would keep the window from answering for longer than a frame or two. */
const sheetsAtOnce = 200

/** A stock-take, or null when there is none of this number. */
export async function findStockTake(db: DeskDatabase, takeNo: string): Promise<StockTakeRow | null> {
  return (await db.stockTakes.get(takeNo)) ?? null
}

/** Everything a stock-take has recorded as scanned, in its order; what was scanned twice may stand there twice. */
export async function findScanned(db: DeskDatabase, takeNo: string): Promise<Scanned> {
  const rows = await db.entries.where('about').equals(takeNo).sortBy('seq')
  const scans = rows.flatMap(({ entry }) => (entry.kind === 'stockScanned' ? [entry.body] : []))
  return { sheets: scans.flatMap(({ sheets }) => sheets), unknown: scans.flatMap(({ unknown }) => unknown) }
}

/** The applications of sheets by sheet; sheets nobody has are left out. */
export async function findOwners(
  db: DeskDatabase,
  sheets: readonly SheetId[],
): Promise<ReadonlyMap<SheetId, ApplicationRow>> {
  const owners = new Map<SheetId, ApplicationRow>()
  for (let start = 0; start < sheets.length; start += sheetsAtOnce) {
    const part = sheets.slice(start, start + sheetsAtOnce)
    const rows = await Promise.all(part.map(sheet => findApplicationOfSheet(db, sheet)))
    for (const [index, sheet] of part.entries()) {
      const row = rows[index]
      if (row) owners.set(sheet, row)
    }
  }
  return owners
}

/** Where a sheet was right before the entry `seq`, and the entry that had brought it there; null while it was expected. */
export async function findCustodyBefore(
  db: DeskDatabase,
  row: ApplicationRow,
  sheet: SheetId,
  seq: number,
): Promise<{ readonly place: Custody['place']; readonly entry: Entry | null }> {
  const now = row.custody[sheet]
  if (now && now.seq < seq) return { place: now.place, entry: now.seq === 0 ? null : await findEntry(db, now.seq) }
  const about = await db.entries.where('about').equals(row.key).sortBy('seq')
  const before = about.filter(one => one.seq < seq && movementOf(one.entry)?.sheets.includes(sheet)).at(-1)
  const movement = before && movementOf(before.entry)
  if (movement) return { place: movement.place, entry: before.entry }
  // Only an import brings a sheet here without being about it.
  const imports = await db.entries.bulkGet(row.imports.filter(one => one < seq))
  const brought = imports.flatMap(one => (one?.entry.kind === 'imported' && one.entry.body.received > 0 ? one : []))
  const entry = brought.at(-1)?.entry ?? null
  return { place: entry ? 'branch' : 'expected', entry }
}
