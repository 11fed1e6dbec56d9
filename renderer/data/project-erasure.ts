import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { EntryOf } from '../../shared/domain/entry.ts'
import { inParts } from '../../shared/domain/in-parts.ts'
import type { ApplicationRow, CollectorRow, DeskDatabase } from './db.ts'
import { readState, writeState } from './projection-state.ts'

/** Rows handled in one go: a retention period may end for thousands. */
const rowsAtOnce = 500

/**
 * Removes what an erasure names from every table, the kept search index and kept rows included, and moves the cursor, in one transaction. Harmless
 * where the text never came, as in a store that is built anew. False when the entry does not follow the cursor.
 */
export async function projectErasure(db: DeskDatabase, entry: EntryOf<'personErased'>): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    if ((await readState(db)).cursor !== entry.seq - 1) return false
    const { applications, entries } = entry.body
    const titles = await forgetCollectors(db, new Set(applications), new Set(entries))
    for (const part of inParts(applications, rowsAtOnce)) {
      const rows = await db.applications.bulkGet([...part])
      await db.applications.bulkPut(rows.flatMap(row => (row ? withoutPerson(row) : [])))
    }
    for (const part of inParts(entries, rowsAtOnce)) await eraseEntries(db, part)
    await rememberOthers(db, titles)
    await db.keptIndex.clear()
    await db.keptRows.clear()
    await db.entries.put({ seq: entry.seq, about: [...applications], entry })
    await writeState(db, entry)
    return true
  })
}

/** The row without personal data. That the recipient changed is gone with it: a store that is built anew could not tell. */
function withoutPerson(row: ApplicationRow): ApplicationRow {
  const { recipientChanged: _, ...rest } = row
  return { ...rest, personal: null }
}

async function eraseEntries(db: DeskDatabase, seqs: readonly number[]): Promise<void> {
  const rows = (await db.entries.bulkGet([...seqs])).filter(row => row !== undefined)
  await db.entries.bulkPut(rows.map(row => ({ ...row, entry: { ...row.entry, personal: null } })))
  const corrected = rows.flatMap(({ entry }) => (entry.kind === 'recipientCorrected' ? entry.body.application : []))
  const applications = await db.applications.bulkGet([...new Set(corrected)])
  await db.applications.bulkPut(
    applications.flatMap(row => {
      if (!row?.recipientCorrection || !seqs.includes(row.recipientCorrection.seq)) return []
      const { recipientCorrection: _, recipientChanged, ...rest } = row
      const stands = recipientChanged !== undefined && !seqs.includes(recipientChanged)
      return stands ? { ...rest, recipientChanged } : rest
    }),
  )
}

/** Forgets who collected for the buyers of these applications, or by these entries. Answers the titles that nobody is remembered for now. */
async function forgetCollectors(
  db: DeskDatabase,
  applications: ReadonlySet<ApplicationKey>,
  entries: ReadonlySet<number>,
): Promise<ReadonlySet<string>> {
  const titles = new Set<string>()
  const seqs = new Set(entries)
  for (const part of inParts(applications, rowsAtOnce)) {
    for (const row of await db.applications.bulkGet([...part])) for (const title of titlesOf(row)) titles.add(title)
    for (const seq of await db.entries.where('about').anyOf(part).primaryKeys()) seqs.add(seq)
  }
  const gone = (await db.collectors.toArray()).filter(({ title, seq }) => titles.has(title) || seqs.has(seq))
  await db.collectors.bulkDelete(gone.map(({ title }) => title))
  return new Set(gone.map(({ title }) => title))
}

/** Other applications of the same buyers may have been collected by somebody who is still known. */
async function rememberOthers(db: DeskDatabase, titles: ReadonlySet<string>): Promise<void> {
  if (titles.size === 0) return
  const last = new Map<string, CollectorRow>()
  const rows = await db.applications.filter(row => titlesOf(row).some(title => titles.has(title))).toArray()
  for (const row of rows)
    for (const { entry } of await db.entries.where('about').equals(row.key).toArray()) {
      if (entry.kind !== 'handedOver' || !entry.personal) continue
      const { seq, body, personal } = entry
      const facts = { seq, collector: personal.collector, documentKind: body.documentKind, inPerson: body.inPerson }
      for (const title of titlesOf(row))
        if (titles.has(title) && (last.get(title)?.seq ?? 0) < seq) last.set(title, { title, ...facts })
    }
  await db.collectors.bulkPut([...last.values()])
}

function titlesOf(row: ApplicationRow | undefined): string[] {
  return (row?.personal?.bills ?? []).flatMap(({ title }) => title || [])
}
