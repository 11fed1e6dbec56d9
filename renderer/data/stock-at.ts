import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import { movementOf, type Place } from '../../shared/domain/custody.ts'
import type { SheetHere } from '../../shared/domain/report/ageing.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { ApplicationRow } from './db.ts'
import { findCursor, findTimes } from './queries.ts'
import { type LookBack, readBatches } from './read-batches.ts'
import { listApplicationsHere } from './report-queries.ts'

interface Came {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  /** The entry that brought it. */
  readonly seq: number
}

/** A sheet that moved after the moment asked about: the first entry that did it. */
interface Moved {
  readonly sheet: SheetId
  readonly row: ApplicationRow
  readonly by: number
}

const rowsAtOnce = 200

/**
 * The sheets that were at the branch right after the entry `upTo`, the longest first: those that are here since then, and those that
 * left later. Costs what happened since, so nothing for the close of this moment.
 */
export async function readStockAt(sources: LookBack, upTo: number): Promise<Result<readonly SheetHere[], HostError>> {
  const { db } = sources
  // One moment for both: what moves in between would be on neither list, or on both.
  const { here, left } = await db.transaction('r', [db.applications, db.waybills, db.entries, db.state], async () => ({
    here: await readStillHere(sources, upTo),
    left: await readLeftSince(sources, upTo),
  }))
  const unsure: Moved[] = []
  for (let start = 0; start < left.length; start += rowsAtOnce) {
    const part = left.slice(start, start + rowsAtOnce)
    const before = await lastMoves(sources, part, upTo)
    for (const moved of part) {
      const last = before.get(moved.sheet)
      const came = { sheet: moved.sheet, application: moved.row.key }
      const imports = importsOf(moved, upTo)
      if (last) {
        if (last.place === 'branch') here.push({ ...came, seq: last.seq })
      } else if (imports.later === 0 && imports.before.length === 1) {
        here.push({ ...came, seq: imports.before[0] ?? 0 })
      } else if (imports.before.length > 0) unsure.push(moved)
    }
  }
  const found = await readArrivals(sources, unsure, upTo)
  if (!found.ok) return found
  return ok(await withDays(sources, [...here, ...found.value]))
}

/** Sheets that are here and have not moved since. */
async function readStillHere({ db }: LookBack, upTo: number): Promise<Came[]> {
  return (await listApplicationsHere(db)).flatMap(row =>
    row.sheets.flatMap(sheet => {
      const custody = row.custody[sheet]
      return custody?.place === 'branch' && custody.seq <= upTo ? { sheet, application: row.key, seq: custody.seq } : []
    }),
  )
}

/** Sheets whose first movement after `upTo` took them from somewhere else than a customer, a courier or nowhere. */
async function readLeftSince({ db }: LookBack, upTo: number): Promise<Moved[]> {
  const cursor = await findCursor(db)
  const seen = new Set<SheetId>()
  const left: Moved[] = []
  for (let after = upTo; after < cursor; after += rowsAtOnce) {
    const rows = await db.entries
      .where('seq')
      .between(after, after + rowsAtOnce, false, true)
      .toArray()
    const moving = rows.filter(({ entry }) => movementOf(entry))
    const owners = await db.applications.bulkGet([...new Set(moving.flatMap(({ about }) => about))])
    const ownerOf = new Map(owners.flatMap(row => (row?.sheets ?? []).map(sheet => [sheet, row] as const)))
    for (const { entry, seq } of moving) {
      const movement = movementOf(entry)
      for (const sheet of movement?.sheets ?? []) {
        const row = ownerOf.get(sheet)
        if (!seen.has(sheet) && movement?.place !== 'branch' && row) left.push({ sheet, row, by: seq })
        seen.add(sheet)
      }
    }
  }
  return left
}

/** The last movement of each sheet up to `upTo`; none where it came with an import and lay here since. */
async function lastMoves(
  { db }: LookBack,
  moved: readonly Moved[],
  upTo: number,
): Promise<ReadonlyMap<SheetId, { readonly place: Place; readonly seq: number }>> {
  const wanted = new Set(moved.map(({ sheet }) => sheet))
  const last = new Map<SheetId, { readonly place: Place; readonly seq: number }>()
  const keys = [...new Set(moved.map(({ row }) => row.key))]
  await Promise.all(
    keys.map(async key => {
      for (const { entry, seq } of await db.entries.where('about').equals(key).sortBy('seq')) {
        const movement = seq <= upTo ? movementOf(entry) : null
        for (const sheet of movement?.sheets ?? [])
          if (movement && wanted.has(sheet)) last.set(sheet, { place: movement.place, seq })
      }
    }),
  )
  return last
}

function importsOf({ row, by }: Moved, upTo: number) {
  return {
    before: row.imports.filter(seq => seq <= upTo),
    later: row.imports.filter(seq => seq > upTo && seq < by).length,
  }
}

/** Which import brought a sheet, where several may have: their batches say. */
async function readArrivals(
  sources: LookBack,
  unsure: readonly Moved[],
  upTo: number,
): Promise<Result<readonly Came[], HostError>> {
  if (unsure.length === 0) return ok([])
  const wanted = new Set(unsure.map(({ sheet }) => sheet))
  const came: Came[] = []
  const imports = unsure.flatMap(moved => importsOf(moved, upTo).before)
  const error = await readBatches(sources, imports, ({ key, received }, seq) => {
    for (const sheet of received) if (wanted.has(sheet)) came.push({ sheet, application: key, seq })
  })
  return error ? refused(error) : ok(came)
}

async function withDays({ db }: LookBack, here: readonly Came[]): Promise<readonly SheetHere[]> {
  const times = await findTimes(db, [...new Set(here.map(({ seq }) => seq))])
  const order = ({ seq, sheet }: Came) => `${String(seq).padStart(12, '0')} ${sheet}`
  return here
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
    .map(({ sheet, application, seq }) => ({ sheet, application, since: shanghaiDay(times.get(seq) ?? '') }))
}
