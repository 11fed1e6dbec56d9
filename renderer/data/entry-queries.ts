import type { ApplicationKey, IsoDate, SheetId } from '../../shared/domain/application.ts'
import type { Entry, EntryKind, OperatorId } from '../../shared/domain/entry.ts'
import { addDays, beginOfDay } from '../../shared/domain/shanghai-time.ts'
import type { DeskDatabase } from './db.ts'
import { findApplication, findApplicationOfSheet } from './queries.ts'

/** What entries are looked for: an application, one sheet, or a slip, parcel or document by its number. */
export type EntryAbout =
  | { readonly kind: 'application'; readonly key: ApplicationKey }
  | { readonly kind: 'sheet'; readonly sheet: SheetId }
  | { readonly kind: 'number'; readonly number: string }

/** Which entries; null where anything goes. Days are Asia/Shanghai, both included. */
export interface EntryFilter {
  readonly about: EntryAbout | null
  /** `desk`: what the desk recorded by itself. */
  readonly operator: OperatorId | 'desk' | null
  readonly kind: EntryKind | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** Every entry. */
export const everyEntry: EntryFilter = { about: null, operator: null, kind: null, from: null, to: null }

/** The `seq` of the entries up to `upTo` that fit, newest first. */
export async function listEntrySeqs(db: DeskDatabase, filter: EntryFilter, upTo: number): Promise<readonly number[]> {
  const asked = [
    ...(filter.about ? [seqsAbout(db, filter.about)] : []),
    ...(filter.operator ? [seqsBy(db, filter.operator)] : []),
    ...(filter.kind ? [db.entries.where('entry.kind').equals(filter.kind).primaryKeys()] : []),
    ...(filter.from || filter.to ? [seqsBetween(db, filter.from, filter.to)] : []),
  ]
  const sets = (await Promise.all(asked)).map(seqs => new Set(seqs)).sort((left, right) => left.size - right.size)
  const [smallest, ...others] = sets
  // The numbers of the ledger have no gaps.
  const candidates = smallest ? [...smallest] : Array.from({ length: upTo }, (_, index) => index + 1)
  return candidates.filter(seq => seq <= upTo && others.every(set => set.has(seq))).sort((left, right) => right - left)
}

/** Entries by `seq`; those the store has not got are left out. */
export async function findEntries(db: DeskDatabase, seqs: readonly number[]): Promise<Entry[]> {
  const rows = await db.entries.bulkGet([...seqs])
  return rows.flatMap(row => row?.entry ?? [])
}

/** The applications an entry is about, of those the store knows; none for an import. */
export async function findApplicationsOfEntry(db: DeskDatabase, seq: number): Promise<readonly ApplicationKey[]> {
  const about = (await db.entries.get(seq))?.about ?? []
  const rows = await db.applications.bulkGet([...about])
  return rows.flatMap(row => row?.key ?? [])
}

/** Whether any entry is about a slip, parcel or other document of this number. */
export async function isNumberKnown(db: DeskDatabase, number: string): Promise<boolean> {
  return (await db.entries.where('about').equals(number).count()) > 0
}

/** The names of operators as they were at the entry `upTo`, of those who have left too; those without one are left out. */
export async function findOperatorNames(
  db: DeskDatabase,
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<ReadonlyMap<OperatorId, string>> {
  const rows = await db.entries.where('entry.kind').anyOf('operatorAdded', 'operatorChanged').sortBy('seq')
  const names = new Map<OperatorId, string>()
  for (const { entry, seq } of rows) {
    if (seq > upTo) break
    if (entry.kind !== 'operatorAdded' && entry.kind !== 'operatorChanged') continue
    if (entry.personal) names.set(entry.body.operator, entry.personal.name)
  }
  return names
}

async function seqsAbout(db: DeskDatabase, about: EntryAbout): Promise<readonly number[]> {
  switch (about.kind) {
    case 'application': {
      const row = await findApplication(db, about.key)
      return [...(await db.entries.where('about').equals(about.key).primaryKeys()), ...(row?.imports ?? [])]
    }
    case 'number':
      return db.entries.where('about').equals(about.number).primaryKeys()
    case 'sheet':
      return seqsOfSheet(db, about.sheet)
  }
}

/** Entries that name a sheet, and the imports its application came with. A count of the stock names sheets without being about them. */
async function seqsOfSheet(db: DeskDatabase, sheet: SheetId): Promise<readonly number[]> {
  const row = await findApplicationOfSheet(db, sheet)
  const names = ({ entry }: { readonly entry: Entry }) => JSON.stringify(entry.body).includes(`"${sheet}"`)
  const [about, counted] = await Promise.all([
    row ? db.entries.where('about').equals(row.key).filter(names).primaryKeys() : [],
    db.entries.where('entry.kind').anyOf('stockScanned', 'stockTaken').filter(names).primaryKeys(),
  ])
  return [...about, ...counted, ...(row?.imports ?? [])]
}

async function seqsBy(db: DeskDatabase, operator: OperatorId | 'desk'): Promise<readonly number[]> {
  if (operator !== 'desk') return db.entries.where('entry.operator').equals(operator).primaryKeys()
  // What has no operator is in no index of operators.
  const [all, byPeople] = await Promise.all([
    db.entries.toCollection().primaryKeys(),
    db.entries.orderBy('entry.operator').primaryKeys(),
  ])
  const people = new Set(byPeople)
  return all.filter(seq => !people.has(seq))
}

function seqsBetween(db: DeskDatabase, from: IsoDate | null, to: IsoDate | null): Promise<readonly number[]> {
  const begin = from ? beginOfDay(from) : ''
  const end = to ? beginOfDay(addDays(to, 1)) : '\uffff'
  return db.entries.where('entry.at').between(begin, end, true, false).primaryKeys()
}
