import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import { movementOf } from '../../shared/domain/custody.ts'
import type { Entry, EntryOf } from '../../shared/domain/entry.ts'
import { linkReissue, moveSheets } from './application-row.ts'
import type { ApplicationRow, CollectorRow, DeskDatabase, EntryRow, SlipRow } from './db.ts'
import { readState, writeState } from './projection-state.ts'

/** Entries that tell everything themselves; an import needs its batch as well. */
export type SimpleEntry = Exclude<Entry, EntryOf<'imported'>>

/** What the entries of one transaction change, read once and written once. */
interface Changes {
  readonly applications: Map<ApplicationKey, ApplicationRow>
  readonly owners: Map<SheetId, ApplicationKey>
  readonly slips: Map<string, SlipRow>
  readonly collectors: Map<string, CollectorRow>
  readonly entries: EntryRow[]
}

/**
 * Applies entries that follow the cursor, oldest first, and moves the cursor, in one transaction: either all of it is there or
 * nothing. Answers the applications that changed, or null when the entries do not follow the cursor and nothing was done: they are
 * applied already, or another window has begun anew.
 */
export async function projectEntries(
  db: DeskDatabase,
  entries: readonly SimpleEntry[],
): Promise<ApplicationRow[] | null> {
  return db.transaction('rw', [db.applications, db.entries, db.slips, db.collectors, db.state], async () => {
    const [first, last] = [entries[0], entries.at(-1)]
    if (!first || !last || first.seq !== (await readState(db)).cursor + 1) return null
    const changes = await readTouched(db, entries)
    const before = new Map(changes.applications)
    for (const entry of entries) applyEntry(changes, entry)
    const changed = [...changes.applications.values()].filter(row => before.get(row.key) !== row)
    await Promise.all([
      db.applications.bulkPut(changed),
      db.slips.bulkPut([...changes.slips.values()]),
      db.collectors.bulkPut([...changes.collectors.values()]),
      db.entries.bulkPut(changes.entries),
      writeState(db, last),
    ])
    return changed
  })
}

async function readTouched(db: DeskDatabase, entries: readonly SimpleEntry[]): Promise<Changes> {
  const sheets = entries.flatMap(sheetsOf)
  const slipNos = entries.flatMap(entry => ('slipNo' in entry.body ? entry.body.slipNo : []))
  const [applications, slips] = await Promise.all([readOwners(db, sheets), db.slips.bulkGet([...new Set(slipNos)])])
  return {
    applications: new Map(applications.map(row => [row.key, row])),
    owners: new Map(applications.flatMap(row => row.sheets.map(sheet => [sheet, row.key] as const))),
    slips: new Map(slips.flatMap(slip => (slip ? [[slip.slipNo, slip] as const] : []))),
    collectors: new Map(),
    entries: [],
  }
}

/** The applications of sheets. One key for each sheet first: a cursor over all of them is ten times slower. */
async function readOwners(db: DeskDatabase, sheets: readonly SheetId[]): Promise<ApplicationRow[]> {
  const found = await Promise.all(
    [...new Set(sheets)].map(sheet => db.applications.where('sheets').equals(sheet).primaryKeys()),
  )
  const rows = await db.applications.bulkGet([...new Set(found.flat())])
  return rows.filter(row => row !== undefined)
}

function sheetsOf(entry: SimpleEntry): readonly SheetId[] {
  if (entry.kind === 'reissueLinked') return [entry.body.oldSheet, entry.body.newSheet]
  return movementOf(entry)?.sheets ?? []
}

function applyEntry(changes: Changes, entry: SimpleEntry): void {
  const movement = movementOf(entry)
  const keys = new Set(sheetsOf(entry).flatMap(sheet => changes.owners.get(sheet) ?? []))
  if (movement) change(changes, keys, row => moveSheets(row, movement, entry.seq))
  switch (entry.kind) {
    case 'handedOver':
      rememberCollector(changes, keys, entry)
      issueSlip(changes, keys, entry)
      break
    case 'takenBack':
    case 'sentBack':
      issueSlip(changes, keys, entry)
      break
    case 'handoverVoided':
      changeSlip(changes, entry.body.slipNo, { voided: true })
      break
    case 'reprinted':
      changeSlip(changes, entry.body.slipNo, { reprints: entry.body.reprint })
      for (const key of changes.slips.get(entry.body.slipNo)?.applications ?? []) keys.add(key)
      break
    case 'reissueLinked': {
      const { oldSheet, newSheet } = entry.body
      change(changes, keys, row => linkReissue(row, oldSheet, newSheet))
      break
    }
    case 'revealed':
      keys.add(entry.body.application)
  }
  const slipNo = 'slipNo' in entry.body ? [entry.body.slipNo] : []
  const operator = entry.kind === 'operatorAdded' || entry.kind === 'operatorChanged' ? [entry.body.operator] : []
  changes.entries.push({ seq: entry.seq, about: [...keys, ...slipNo, ...operator], entry })
}

function change(changes: Changes, keys: Iterable<ApplicationKey>, by: (row: ApplicationRow) => ApplicationRow): void {
  for (const key of keys) {
    const row = changes.applications.get(key)
    if (row) changes.applications.set(key, by(row))
  }
}

function issueSlip(
  changes: Changes,
  keys: Iterable<ApplicationKey>,
  entry: EntryOf<'handedOver'> | EntryOf<'takenBack'> | EntryOf<'sentBack'>,
): void {
  const { slipNo } = entry.body
  const slip = { slipNo, kind: entry.kind, seq: entry.seq, voided: false, reprints: 0 }
  changes.slips.set(slipNo, { ...slip, sheets: movementOf(entry)?.sheets ?? [], applications: [...keys] })
}

function changeSlip(changes: Changes, slipNo: string, by: Partial<SlipRow>): void {
  const slip = changes.slips.get(slipNo)
  if (slip) changes.slips.set(slipNo, { ...slip, ...by })
}

function rememberCollector(changes: Changes, keys: Iterable<ApplicationKey>, entry: EntryOf<'handedOver'>): void {
  if (!entry.personal) return
  const { documentKind, inPerson } = entry.body
  for (const key of keys)
    for (const { title } of changes.applications.get(key)?.personal?.bills ?? [])
      if (title)
        changes.collectors.set(title, {
          title,
          seq: entry.seq,
          collector: entry.personal.collector,
          documentKind,
          inPerson,
        })
}
