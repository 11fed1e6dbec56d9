import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { textsOf } from '../i18n/texts.ts'
import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import type { FontMetrics } from './font-metrics.ts'
import { type Ink, toDefinition } from './ink.ts'
import { paginate, type Slice } from './paginate.ts'
import { flowPairs } from './pairs.ts'
import { equationBlock, reportHeading, tableHead, tableRows } from './report-blocks.ts'
import { barChart, beside, columnChart } from './report-chart.ts'
import { drawReportFoot, drawReportHead, reportSignatures } from './report-frame.ts'
import type { ReportModel } from './report-model.ts'
import type { ReportSheetContext } from './report-sheet.ts'
import { createTypesetter } from './typesetter.ts'

interface Part {
  readonly head: Block
  readonly rows: readonly Block[]
}

const nothing: Block = { height: 0, draw: () => [] }

/** The pages of a report, A4 portrait: figures, charts and the stock equation first, then the lines; signatures on the last page. */
export function layOutReport(model: ReportModel, metrics: FontMetrics): Ink[][] {
  const context: ReportSheetContext = { model, texts: textsOf(model.language), setter: createTypesetter(metrics) }
  const parts: Part[] = [
    { head: nothing, rows: figureBlocks(context) },
    ...model.tables.map(table => ({ head: tableHead(context, table), rows: tableRows(context, table) })),
  ]
  const end = reportSignatures(context)
  const room = a4Page.footTop - a4Page.headBottom
  const pages = paginate(
    parts.map(({ head, rows }) => ({ head: head.height, rows: rows.map(row => row.height) })),
    { page: room - 2, lastPage: room - 2 - end.height },
  )
  return pages.map((slices, index) => [
    ...drawReportHead(context),
    ...drawBlocks(slices.flatMap(slice => blocksOf(parts, slice))),
    ...(index === pages.length - 1 ? end.draw(0) : []),
    ...drawReportFoot(context, index + 1, pages.length),
  ])
}

/** The pdfmake definition of a report; a new one each time, because pdfmake changes it. */
export function reportDefinition(model: ReportModel, metrics: FontMetrics): TDocumentDefinitions {
  const language = model.language === 'en' ? 'en' : 'zh-CN'
  const title = `${textsOf(model.language).reportPaper.title} ${model.closeNo ?? model.days}`
  return toDefinition(layOutReport(model, metrics), a4Page, metrics.ascent, { title, at: model.at, language })
}

function figureBlocks(context: ReportSheetContext): Block[] {
  const { model, texts, setter } = context
  const { left, right } = a4Page
  const gap: Block = { height: 2, draw: () => [] }
  const middle = (left + right) / 2
  return [
    reportHeading(context, texts.reportPaper.figures),
    flowPairs(setter, model.figures, a4Page),
    gap,
    columnChart(context, model.hours, { left, right }),
    gap,
    beside(
      barChart(context, model.clerks, { left, right: middle - 4 }),
      barChart(context, model.kinds, { left: middle + 4, right }),
    ),
    reportHeading(context, texts.reportPaper.equation),
    equationBlock(context),
    reportHeading(context, texts.reportPaper.ages),
    flowPairs(setter, model.ages, a4Page),
  ]
}

function blocksOf(parts: readonly Part[], { group, from, to }: Slice): Block[] {
  const part = parts[group]
  return part ? [part.head, ...part.rows.slice(from, to)] : []
}

function drawBlocks(blocks: readonly Block[]): Ink[] {
  let y: number = a4Page.headBottom
  return blocks.flatMap(block => {
    const ink = block.draw(y)
    y += block.height
    return ink
  })
}
