import { describeLastCustody } from '../../../shared/documents/last-custody.ts'
import type { StockTakeLine, StockTakeModel, StockTakeStep } from '../../../shared/documents/stock-take-model.ts'
import type { SheetId } from '../../../shared/domain/application.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import type { StockCount } from '../../../shared/domain/stock.ts'
import { type Language, textsOf } from '../../../shared/i18n/texts.ts'
import type { DeskDatabase } from '../../data/db.ts'
import { findEntry, findOperatorName } from '../../data/queries.ts'
import { findCustodyBefore, findOwners, findScanned, findStockTake } from '../../data/stock-queries.ts'
import { lineOf, type SheetLine } from './sheet-line.ts'

/** A sheet of a result. */
export interface ResultLine extends SheetLine {
  /** Its last custody entry before the count was finished, in words. */
  readonly told: string
}

/** The result of a stock-take, as it was when it was finished. */
export interface StockTakeResult {
  readonly takeNo: string
  readonly begun: StockTakeStep
  readonly finished: StockTakeStep
  readonly count: StockCount
  /** Oldest custody first. */
  readonly missing: readonly ResultLine[]
  readonly unexpected: readonly ResultLine[]
  readonly ledger: StockTakeModel['ledger']
}

/** Reads the result of a stock-take; null when there is none of this number, or none yet. */
export async function readResult(
  db: DeskDatabase,
  takeNo: string,
  language: Language,
): Promise<StockTakeResult | null> {
  const take = await findStockTake(db, takeNo)
  if (!take?.count) return null
  const [begun, finished] = await Promise.all([findEntry(db, take.begun), findEntry(db, take.seq)])
  if (!begun || !finished) return null
  const { count } = take
  const [missing, unexpected] = await Promise.all([
    readLines(db, count.missing, take.seq, language),
    readLines(db, count.unexpected, take.seq, language),
  ])
  return {
    takeNo,
    begun: await stepOf(db, begun),
    finished: await stepOf(db, finished),
    count,
    missing: missing.toSorted((a, b) => a.seq - b.seq),
    unexpected,
    ledger: { seq: finished.seq, hash: finished.hash },
  }
}

/** The sheets that were scanned and at the branch. */
export async function readPresent(
  db: DeskDatabase,
  { takeNo, count, ledger }: StockTakeResult,
  language: Language,
): Promise<readonly ResultLine[]> {
  const { sheets } = await findScanned(db, takeNo)
  const elsewhere = new Set(count.unexpected)
  return readLines(db, [...new Set(sheets)].filter(sheet => !elsewhere.has(sheet)).sort(), ledger.seq, language)
}

/** What its paper says, the same at every print. */
export function protocolOf(
  result: StockTakeResult,
  { settings, language }: { readonly settings: Pick<Settings, 'branch'>; readonly language: Language },
): StockTakeModel {
  const { takeNo, begun, finished, count, ledger } = result
  return {
    ...{ takeNo, begun, finished, ledger, language, branch: settings.branch },
    counts: { atBranch: count.atBranch, present: count.present },
    missing: result.missing.map(paperLine),
    unexpected: result.unexpected.map(paperLine),
    unknown: count.unknown,
  }
}

function paperLine({ code, number, digitalNumber, title, told }: ResultLine): StockTakeLine {
  return { code, number: number ?? digitalNumber ?? '', title, custody: told }
}

async function stepOf(db: DeskDatabase, { at, operator }: Entry): Promise<StockTakeStep> {
  return { at, operator: (operator !== null && (await findOperatorName(db, operator))) || '' }
}

async function readLines(
  db: DeskDatabase,
  sheets: readonly SheetId[],
  before: number,
  language: Language,
): Promise<ResultLine[]> {
  const texts = textsOf(language)
  const owners = await findOwners(db, sheets)
  const lines: ResultLine[] = []
  for (const [sheet, row] of owners) {
    const { place, entry } = await findCustodyBefore(db, row, sheet, before)
    const told = describeLastCustody(texts, { sheet, place, entry, subject: row })
    lines.push({ ...lineOf(row, sheet), seq: entry?.seq ?? 0, told })
  }
  return lines
}
