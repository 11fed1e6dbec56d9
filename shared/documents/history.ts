import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { textsOf } from '../i18n/texts.ts'
import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import type { FontMetrics } from './font-metrics.ts'
import { drawHistoryFoot, drawHistoryHead, historyFacts } from './history-head.ts'
import type { HistoryModel } from './history-model.ts'
import type { HistorySheetContext } from './history-sheet.ts'
import { lineHeads, lineRow, sheetHeads, sheetRow } from './history-table.ts'
import { type Ink, toDefinition } from './ink.ts'
import { paginate, type Slice } from './paginate.ts'
import { createTypesetter } from './typesetter.ts'

/** The pages of a history, A4 portrait: the sheets and where they are, then everything that happened, oldest first. */
export function layOutHistory(model: HistoryModel, metrics: FontMetrics): Ink[][] {
  const context: HistorySheetContext = { model, texts: textsOf(model.language), setter: createTypesetter(metrics) }
  const facts = historyFacts(context)
  const groups = [
    { head: sheetHeads(context), rows: model.sheets.map(sheet => sheetRow(context, sheet)) },
    { head: lineHeads(context), rows: model.lines.map(line => lineRow(context, line)) },
  ]
  // Every page keeps room for the facts, although only the first shows them: a page less is not worth two measures.
  const room = a4Page.footTop - a4Page.headBottom - facts.height - 2
  const pages = paginate(
    groups.map(({ head, rows }) => ({ head: head.height, rows: rows.map(row => row.height) })),
    { page: room, lastPage: room },
  )
  return pages.map((slices, index) => [
    ...drawHistoryHead(context),
    ...drawBlocks([...(index === 0 ? [facts] : []), ...slices.flatMap(slice => blocksOf(groups, slice))]),
    ...drawHistoryFoot(context, index + 1, pages.length),
  ])
}

/** The pdfmake definition of a history; a new one each time, because pdfmake changes it. */
export function historyDefinition(model: HistoryModel, metrics: FontMetrics): TDocumentDefinitions {
  const language = model.language === 'en' ? 'en' : 'zh-CN'
  const title = `${textsOf(model.language).history.title} ${model.applicationNo ?? model.orderNo}`
  return toDefinition(layOutHistory(model, metrics), a4Page, metrics.ascent, { title, at: model.at, language })
}

function blocksOf(
  groups: readonly { readonly head: Block; readonly rows: readonly Block[] }[],
  { group, from, to }: Slice,
): Block[] {
  const blocks = groups[group]
  return blocks ? [blocks.head, ...blocks.rows.slice(from, to)] : []
}

function drawBlocks(blocks: readonly Block[]): Ink[] {
  let y: number = a4Page.headBottom
  return blocks.flatMap(block => {
    const ink = block.draw(y)
    y += block.height
    return ink
  })
}
