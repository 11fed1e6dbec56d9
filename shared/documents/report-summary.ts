import type { Delivery } from '../domain/application.ts'
import { type AgeBand, ageBands } from '../domain/report/ageing.ts'
import type { DayRange } from '../domain/report/day-range.ts'
import { type Summary, sumTotals, type Totals } from '../domain/report/summarise.ts'
import { closingOf, type StockFlow } from '../domain/stock.ts'
import type { ReportCell } from './report-cells.ts'
import { operatorName, type ReportWords } from './report-words.ts'

/** What a report is about; nothing here depends on when it is made. */
export interface ReportScope {
  readonly days: DayRange
  /** null: a range of days, not a close. */
  readonly closeNo: string | null
  /** The last entry it covers; for a close the close itself. */
  readonly ledger: { readonly seq: number; readonly hash: string }
}

/** What happened, added up, and what was at the branch in the end. */
export interface ReportFigures {
  readonly summary: Summary
  readonly ages: Readonly<Record<AgeBand, number>>
}

/** A row of the summary: what, how many, and amounts in yuan. */
export type SummaryRow = readonly ReportCell[]

const ways: readonly Delivery[] = ['pickup', 'sf', 'yunda']

/** The terms of the equation in its order, with the sign each has. */
export const flowTerms: readonly (readonly [keyof StockFlow, '' | '+' | '−'])[] = [
  ['opening', ''],
  ['received', '+'],
  ['takenBack', '+'],
  ['handoverVoided', '+'],
  ['returned', '+'],
  ['handedOver', '−'],
  ['shipped', '−'],
  ['sentBack', '−'],
  ['void', '−'],
]

/** The worksheet with the summary, row by row. */
export function summaryRows(
  { days, closeNo, ledger }: ReportScope,
  { summary, ages }: ReportFigures,
  words: ReportWords,
): readonly SummaryRow[] {
  const { reportFiles, reports, closing } = words.texts
  const { summary: texts, column, way: wayTexts } = reportFiles
  const amountHeads = [texts.sheets, column.amount, column.tax, column.total]
  const kinds = [...summary.byKind].sort(([one], [other]) => (one < other ? -1 : 1))
  const totalOf = (totals: Totals) => [totals.sheets, totals.amount / 100, totals.tax / 100, totals.total / 100]
  const { tile } = reports
  return [
    [texts.days, reportFiles.ofRange(days.from, days.to)],
    [texts.closeNo, closeNo ?? texts.notClosed],
    [texts.ledger, `#${ledger.seq}`],
    [texts.hash, ledger.hash],
    [],
    [texts.byWay, ...amountHeads],
    ...ways.map(way => [wayTexts[way], ...totalOf(summary.byWay[way])]),
    [texts.all, ...totalOf(sumTotals(Object.values(summary.byWay)))],
    [texts.withoutAmount, sumTotals(Object.values(summary.byWay)).withoutAmount],
    [],
    [texts.byKind, ...amountHeads],
    ...kinds.flatMap(([kind, byWay]) =>
      ways
        .filter(way => byWay[way].sheets > 0)
        .map(way => [`${words.texts.common.kind[kind]} · ${wayTexts[way]}`, ...totalOf(byWay[way])]),
    ),
    [],
    [texts.byHour, texts.count],
    ...summary.byHour.flatMap((count, hour) => (count > 0 ? [[hourText(hour), count]] : [])),
    [],
    [texts.byClerk, texts.handovers, texts.sheets],
    ...[...summary.byOperator].map(([id, { handovers, sheets }]) => [operatorName(id, words), handovers, sheets]),
    [],
    [texts.counts, texts.count],
    [tile.handovers, summary.handovers],
    [tile.proxies, summary.proxies],
    [tile.voidedHandovers, summary.voidedHandovers],
    [tile.takenBack, summary.flow.takenBack],
    [tile.returned, summary.flow.returned],
    [tile.sentBack, summary.flow.sentBack],
    [tile.void, summary.flow.void],
    [tile.reprints, summary.reprints],
    ...(['sf', 'yunda'] as const).flatMap(courier => [
      [texts.parcels(wayTexts[courier]), summary.parcels[courier].collected],
      [texts.returned(wayTexts[courier]), summary.parcels[courier].returned],
    ]),
    [tile.waybillsUsed, summary.waybills.used],
    [tile.waybillsVoid, summary.waybills.void],
    [],
    [texts.equation, texts.sheets],
    ...flowTerms.map(([term, sign]) => [`${closing.term[term]} ${sign}`.trim(), summary.flow[term]]),
    [closing.term.closing, closingOf(summary.flow)],
    [],
    [texts.ages, texts.sheets],
    ...ageBands.map(band => [reports.ages.band[band], ages[band]]),
  ]
}

/** An hour of the day, `09:00`. */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
