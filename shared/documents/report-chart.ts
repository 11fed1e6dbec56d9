import type { Block } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import type { Pattern, ReportBar, ReportChart } from './report-model.ts'
import type { ReportSheetContext } from './report-sheet.ts'

/** Where a chart stands on the page. Millimetres. */
export interface ChartPlace {
  readonly left: number
  readonly right: number
}

const heading = { size: 10, bold: true }
const small = { size: 7.5, bold: false }
const titleHeight = 6.5
const legendHeight = 5
const stripe = { every: 0.9, height: 0.3 }

/** Columns side by side, as for the hours of a day. */
export function columnChart(context: ReportSheetContext, chart: ReportChart, place: ChartPlace): Block {
  const { setter } = context
  const rise = 24
  const most = mostOf(chart)
  const step = (place.right - place.left) / Math.max(1, chart.bars.length)
  const width = Math.min(6, step * 0.7)
  return {
    height: titleHeight + 4 + rise + 6,
    draw(y) {
      const ground = y + titleHeight + 4 + rise
      const columns = chart.bars.flatMap((bar, index) => {
        const middle = place.left + step * (index + 0.5)
        const high = (lengthOf(bar) / most) * rise
        return [
          ...fill(bar.parts[0]?.pattern ?? 'solid', middle - width / 2, ground - high, width, high),
          ...(lengthOf(bar) > 0 ? setter.place(bar.text, middle, ground - high - 1, small, 'center') : []),
          ...setter.place(bar.label, middle, ground + 3.4, small, 'center'),
        ]
      })
      return [...titleOf(context, chart, place, y), ...columns, rule(place.left, place.right, ground, lineWidth.thin)]
    },
  }
}

/** Lying bars under one another, as for clerks, in parts where their kinds are told apart. */
export function barChart(context: ReportSheetContext, chart: ReportChart, place: ChartPlace): Block {
  const { setter } = context
  const labelWidth = 22
  const textWidth = 14
  const from = place.left + labelWidth
  const most = mostOf(chart)
  const room = place.right - from - textWidth
  const legend = chart.legend.length > 0 ? legendHeight : 0
  return {
    height: titleHeight + legend + chart.bars.length * 5.6 + 3,
    draw(y) {
      const bars = chart.bars.flatMap((bar, index) => {
        const top = y + titleHeight + legend + index * 5.6
        const label = setter.fit(bar.label, labelWidth - 2, small, 5)
        let x = from
        const parts = bar.parts.flatMap(({ pattern, value }) => {
          const w = (value / most) * room
          const ink = fill(pattern, x, top, w, 3.6)
          x += w
          return ink
        })
        return [
          ...label.lines.flatMap(line => setter.place(line, place.left, top + 2.9, label.style)),
          ...parts,
          ...setter.place(bar.text, x + 1.2, top + 2.9, small),
        ]
      })
      return [...titleOf(context, chart, place, y), ...drawLegend(context, chart, place, y + titleHeight), ...bars]
    },
  }
}

/** Two charts side by side. */
export function beside(one: Block, other: Block): Block {
  return { height: Math.max(one.height, other.height), draw: y => [...one.draw(y), ...other.draw(y)] }
}

function titleOf({ texts, setter }: ReportSheetContext, chart: ReportChart, place: ChartPlace, y: number): Ink[] {
  const empty = chart.bars.every(bar => lengthOf(bar) === 0) ? ` · ${texts.reportPaper.nothing}` : ''
  const set = setter.fit(chart.title + empty, place.right - place.left, heading, 6)
  return set.lines.flatMap(line => setter.place(line, place.left, y + 4.4, set.style))
}

function drawLegend({ setter }: ReportSheetContext, { legend }: ReportChart, place: ChartPlace, y: number): Ink[] {
  let x = place.left
  return legend.flatMap(({ pattern, label }) => {
    const set = setter.fit(label, (place.right - place.left) / legend.length - 10.2, small, 5)
    const [word = ''] = set.lines
    const ink = [...fill(pattern, x, y + 0.4, 4, 2.6), ...setter.place(word, x + 5.2, y + 2.7, set.style)]
    x += 5.2 + setter.width(word, set.style) + 5
    return ink
  })
}

function fill(pattern: Pattern, x: number, y: number, w: number, h: number): Ink[] {
  if (w <= 0 || h <= 0) return []
  if (pattern === 'solid') return [{ kind: 'bars', bars: [[x, y, w, h]] }]
  const frame: Ink = { kind: 'frame', x, y, w, h, width: lineWidth.thin }
  if (pattern === 'outline') return [frame]
  const stripes = Math.floor(h / stripe.every)
  const bars = Array.from(
    { length: stripes },
    (_, index) => [x, y + (index + 0.5) * (h / stripes), w, stripe.height] as const,
  )
  return [frame, { kind: 'bars', bars }]
}

function lengthOf({ parts }: ReportBar): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

function mostOf({ bars }: ReportChart): number {
  return Math.max(1, ...bars.map(lengthOf))
}
