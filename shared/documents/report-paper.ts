import type { FapiaoKind } from '../domain/application.ts'
import { formatYuan } from '../domain/money.ts'
import { type AgeBand, ageBands } from '../domain/report/ageing.ts'
import type { Summary } from '../domain/report/summarise.ts'
import { sumTotals } from '../domain/report/summarise.ts'
import { closingOf } from '../domain/stock.ts'
import type { EquationTerm, ReportBar, ReportChart, ReportModel } from './report-model.ts'
import { flowTerms, hourText, type ReportFigures } from './report-summary.ts'
import { operatorName, type ReportWords } from './report-words.ts'

/** The longest chart of clerks; the others share its last bar. */
const mostClerks = 8

/** The hours a branch is open at least; others appear when something happened in them. */
const usualHours = { from: 8, to: 18 } as const

/** The figures, charts and sums of a report in words. */
export function paperFigures(
  { summary, ages }: ReportFigures,
  words: ReportWords,
): Pick<ReportModel, 'figures' | 'hours' | 'clerks' | 'kinds' | 'equation' | 'ages'> {
  return {
    figures: figuresOf(summary, words),
    hours: hoursOf(summary, words),
    clerks: clerksOf(summary, words),
    kinds: kindsOf(summary, words),
    equation: equationOf(summary, words),
    ages: ageBands.map((band: AgeBand) => ({
      label: words.texts.reports.ages.band[band],
      value: words.texts.reportPaper.sheets(grouped(ages[band])),
    })),
  }
}

/** A count as people read it: `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function figuresOf(summary: Summary, { texts }: ReportWords) {
  const { figure, sheets } = texts.reportPaper
  const { byWay, flow, waybills } = summary
  const all = sumTotals(Object.values(byWay))
  return [
    { label: figure.handovers, value: grouped(summary.handovers), bold: true },
    { label: figure.proxies, value: grouped(summary.proxies) },
    { label: figure.pickup, value: sheets(grouped(byWay.pickup.sheets)), bold: true },
    { label: figure.sf, value: sheets(grouped(byWay.sf.sheets)) },
    { label: figure.yunda, value: sheets(grouped(byWay.yunda.sheets)) },
    { label: figure.amount, value: formatYuan(all.amount) },
    { label: figure.tax, value: formatYuan(all.tax) },
    { label: figure.total, value: formatYuan(all.total), bold: true },
    { label: figure.voidedHandovers, value: grouped(summary.voidedHandovers) },
    { label: figure.takenBack, value: sheets(grouped(flow.takenBack)) },
    { label: figure.returned, value: sheets(grouped(flow.returned)) },
    { label: figure.sentBack, value: sheets(grouped(flow.sentBack)) },
    { label: figure.void, value: sheets(grouped(flow.void)) },
    { label: figure.reprints, value: grouped(summary.reprints) },
    { label: figure.waybillsUsed, value: grouped(waybills.used) },
    { label: figure.waybillsVoid, value: grouped(waybills.void) },
  ]
}

function hoursOf({ byHour }: Summary, { texts }: ReportWords): ReportChart {
  const busy = byHour.flatMap((count, hour) => (count > 0 ? hour : []))
  const from = Math.min(usualHours.from, ...busy)
  const to = Math.max(usualHours.to, ...busy)
  const bars = byHour.slice(from, to + 1).map((count, index) => one(hourText(from + index), count))
  return { title: texts.reportPaper.chart.hours, bars, legend: [] }
}

function clerksOf({ byOperator }: Summary, words: ReportWords): ReportChart {
  const clerks = [...byOperator].toSorted(([, left], [, right]) => right.handovers - left.handovers)
  const shown = clerks.length > mostClerks ? clerks.slice(0, mostClerks - 1) : clerks
  const rest = clerks.slice(shown.length).reduce((sum, [, { handovers }]) => sum + handovers, 0)
  const bars = shown.map(([id, { handovers }]) => one(operatorName(id, words), handovers))
  const others = rest > 0 ? [one(words.texts.reportPaper.others, rest)] : []
  return { title: words.texts.reportPaper.chart.clerks, bars: [...bars, ...others], legend: [] }
}

const patterns = { pickup: 'solid', sf: 'stripes', yunda: 'outline' } as const
const kindOrder: readonly FapiaoKind[] = ['special', 'normal', 'roll', 'digitalSpecial', 'digitalNormal']
const ways = ['pickup', 'sf', 'yunda'] as const

function kindsOf({ byKind }: Summary, { texts }: ReportWords): ReportChart {
  const bars = kindOrder.flatMap((kind): ReportBar | [] => {
    const byWay = byKind.get(kind)
    if (!byWay) return []
    const parts = ways.map(way => ({ pattern: patterns[way], value: byWay[way].sheets }))
    const sum = parts.reduce((all, { value }) => all + value, 0)
    return { label: texts.common.kindShort[kind], text: grouped(sum), parts }
  })
  const legend = ways.map(way => ({ pattern: patterns[way], label: texts.reportFiles.way[way] }))
  return { title: texts.reportPaper.chart.kinds, bars, legend }
}

function equationOf({ flow }: Summary, { texts }: ReportWords): EquationTerm[] {
  const { term } = texts.closing
  const terms = flowTerms.map(([name, sign]) => ({ sign, label: term[name], value: grouped(flow[name]) }))
  return [...terms, { sign: '=', label: term.closing, value: grouped(closingOf(flow)) }]
}

function one(label: string, value: number): ReportBar {
  return { label, text: grouped(value), parts: [{ pattern: 'solid', value }] }
}
