import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import { inParts } from '../../shared/domain/in-parts.ts'
import type { SheetFacts } from '../../shared/domain/report/report-lines.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { type LookBack, listImportsAfter, readBatches } from './read-batches.ts'
import { type EntrySpan, isAboutSheets } from './report-queries.ts'
import { factsOf } from './sheet-facts.ts'

/** Read in one go: more would keep the window from drawing. */
const rowsAtOnce = 200

/**
 * The facts of sheets as the ledger had them at `upTo`, for the applications that a later import changed: of those among `keys`, and of
 * those that the entries of the span are about. All others are as the store has them now. What was erased since stays erased.
 */
export async function readFactsAt(
  sources: LookBack,
  { since, upTo }: EntrySpan,
  keys: Iterable<ApplicationKey>,
): Promise<Result<ReadonlyMap<SheetId, SheetFacts>, HostError>> {
  const facts = new Map<SheetId, SheetFacts>()
  if ((await listImportsAfter(sources, upTo)).length === 0) return ok(facts)
  const changed = new Set<ApplicationKey>()
  const imports = new Set<number>()
  for await (const part of keysInParts(sources, { since, upTo }, keys))
    for (const row of await sources.db.applications.bulkGet(part)) {
      if (!row || (row.imports.at(-1) ?? 0) <= upTo) continue
      changed.add(row.key)
      for (const seq of row.imports) if (seq <= upTo) imports.add(seq)
    }
  const error = await readBatches(sources, imports, application => {
    if (!changed.has(application.key)) return
    // A sheet that an export no longer names keeps what the one before said.
    for (const one of factsOf(application)) facts.set(one.sheet, one)
  })
  return error ? refused(error) : ok(facts)
}

async function* keysInParts(
  { db }: LookBack,
  { since, upTo }: EntrySpan,
  keys: Iterable<ApplicationKey>,
): AsyncGenerator<ApplicationKey[]> {
  yield* inParts(new Set(keys), rowsAtOnce)
  for (let after = since; after < upTo; after += rowsAtOnce) {
    const last = Math.min(upTo, after + rowsAtOnce)
    const rows = await db.entries.where('seq').between(after, last, false, true).toArray()
    yield [...new Set(rows.filter(({ entry }) => isAboutSheets(entry)).flatMap(({ about }) => about))]
  }
}
