import type { StockLine } from '../../../../shared/documents/report-cells.ts'
import type { ReportFigures, ReportScope } from '../../../../shared/documents/report-summary.ts'
import type { ApplicationKey, SheetId } from '../../../../shared/domain/application.ts'
import type { OperatorId } from '../../../../shared/domain/entry.ts'
import { ageBands, ageSheets } from '../../../../shared/domain/report/ageing.ts'
import { instantsOf } from '../../../../shared/domain/report/day-range.ts'
import {
  type ReportLine,
  reportLines,
  type SheetFacts,
  type SheetLookup,
} from '../../../../shared/domain/report/report-lines.ts'
import { beginSummary } from '../../../../shared/domain/report/summarise.ts'
import { ok, type Result } from '../../../../shared/domain/result.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { findOperatorNames } from '../../../data/entry-queries.ts'
import { readFactsAt } from '../../../data/facts-at.ts'
import { findApplications } from '../../../data/queries.ts'
import type { LookBack } from '../../../data/read-batches.ts'
import { type EntrySpan, findSpan, findStockAfter, readSlices } from '../../../data/report-queries.ts'
import { factsOf } from '../../../data/sheet-facts.ts'
import { readStockAt } from '../../../data/stock-at.ts'
import { daysOfPeriod, type ReportPeriod } from './report-request.ts'

/** Rows read in one go: more would keep the window from drawing. */
const rowsAtOnce = 200

/** What is read lives as long as its slice: small ones are gone before they cost memory that is slow to come back. */
const entriesAtOnce = 50

/** A report about to be read: what it covers, and everything that has to be known before its first line. */
export interface OpenReport {
  readonly scope: ReportScope
  /** UTC instant of the last entry it covers. */
  readonly at: string
  readonly span: EntrySpan
  readonly names: ReadonlyMap<OperatorId, string>
  readonly ages: ReportFigures['ages']
  /** The oldest first. */
  readonly stock: readonly StockLine[]
  /** Facts of sheets that a later import changed, as they were. */
  readonly earlier: SheetLookup
}

/** What a report is read with. */
export interface ReadingReport extends LookBack {
  /** Throws where the person has given up. */
  readonly signal: AbortSignal
}

/**
 * Looks up what a report depends on. Nothing newer than its last entry goes into it: not the names of operators, not the facts of
 * sheets, not where they are. Only what was erased since is missing.
 */
export async function openReport(
  period: ReportPeriod,
  { signal, ...sources }: ReadingReport,
): Promise<Result<OpenReport, HostError>> {
  const { db } = sources
  const days = daysOfPeriod(period)
  const span: EntrySpan =
    period.kind === 'close' ? { since: period.close.since, upTo: period.close.seq } : await findSpan(db, days)
  const last = (await db.entries.get(span.upTo))?.entry
  const scope: ReportScope = {
    days,
    closeNo: period.kind === 'close' ? period.close.closeNo : null,
    ledger: { seq: span.upTo, hash: last?.hash ?? '' },
  }
  signal.throwIfAborted()
  const here = await readStockAt(sources, span.upTo)
  if (!here.ok) return here
  signal.throwIfAborted()
  const keys = [...new Set(here.value.map(({ application }) => application))]
  const facts = await readFactsAt(sources, span, keys)
  if (!facts.ok) return facts
  signal.throwIfAborted()
  const earlier: SheetLookup = sheet => facts.value.get(sheet) ?? null
  const now = await readFactsNow(sources, keys)
  const aged = ageSheets(here.value, days.to)
  const { upTo2, upTo7, upTo30, over30 } = aged
  const ages = { upTo2: upTo2.length, upTo7: upTo7.length, upTo30: upTo30.length, over30: over30.length }
  const stock = ageBands.toReversed().flatMap(band => aged[band])
  return ok({
    ...{ scope, span, earlier, ages },
    at: last?.at ?? instantsOf(days).begin,
    names: await findOperatorNames(db, span.upTo),
    stock: stock.map(one => ({ ...one, facts: earlier(one.sheet) ?? now.get(one.sheet) ?? null })),
  })
}

/** Reads the lines of a report slice by slice, and answers what they add up to. Between two slices the window may draw. */
export async function readReport(
  { span, earlier, ages }: OpenReport,
  { db, signal }: ReadingReport,
  onLines: (lines: readonly ReportLine[], done: number) => Promise<void>,
): Promise<ReportFigures> {
  const growing = beginSummary(await findStockAfter(db, span.since))
  let done = 0
  for await (const { entries, lookUp } of readSlices(db, span, entriesAtOnce)) {
    signal.throwIfAborted()
    const asThen: SheetLookup = sheet => earlier(sheet) ?? lookUp(sheet)
    for (const entry of entries) growing.add(entry, asThen)
    done += entries.length
    await onLines([...reportLines(entries, asThen)], done)
  }
  return { summary: growing.read(), ages }
}

async function readFactsNow(
  { db }: LookBack,
  keys: readonly ApplicationKey[],
): Promise<ReadonlyMap<SheetId, SheetFacts>> {
  const facts = new Map<SheetId, SheetFacts>()
  for (let start = 0; start < keys.length; start += rowsAtOnce)
    for (const row of await findApplications(db, keys.slice(start, start + rowsAtOnce)))
      for (const one of factsOf(row)) facts.set(one.sheet, one)
  return facts
}
