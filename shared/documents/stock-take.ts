import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { textsOf } from '../i18n/texts.ts'
import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import type { FontMetrics } from './font-metrics.ts'
import { type Ink, toDefinition } from './ink.ts'
import { paginate, type Slice } from './paginate.ts'
import type { ScanCode } from './scan-code.ts'
import { drawStockTakeFoot, stockTakeEnd } from './stock-take-foot.ts'
import { drawStockTakeHead, stockTakeCounts } from './stock-take-head.ts'
import type { StockTakeModel } from './stock-take-model.ts'
import type { StockTakeSheetContext } from './stock-take-sheet.ts'
import { type StockTakeTable, stockTakeTables } from './stock-take-table.ts'
import { createTypesetter } from './typesetter.ts'

type Code128 = Extract<ScanCode, { kind: 'code128' }>

/** The pages of a protocol, A4 portrait: the counts, then what is missing, unexpected and unknown; signatures on the last. */
export function layOutStockTake(model: StockTakeModel, code: Code128, metrics: FontMetrics): Ink[][] {
  const context: StockTakeSheetContext = {
    ...{ model, code, texts: textsOf(model.language), setter: createTypesetter(metrics) },
  }
  const nothing: Block = { height: 0, draw: () => [] }
  // The counts are a table of one row: they stand once, on the first page.
  const tables = [{ head: nothing, rows: [stockTakeCounts(context)] }, ...stockTakeTables(context)]
  const end = stockTakeEnd(context)
  const room = a4Page.footTop - a4Page.headBottom - 3
  const pages = paginate(
    tables.map(({ head, rows }) => ({ head: head.height, rows: rows.map(row => row.height) })),
    { page: room, lastPage: room - end.height },
  )
  return pages.map((slices, index) => [
    ...drawStockTakeHead(context),
    ...drawSlices(tables, slices),
    ...drawStockTakeFoot(context, index + 1, pages.length),
    ...(index === pages.length - 1 ? end.draw(0) : []),
  ])
}

/** The pdfmake definition of a protocol; a new one each time, because pdfmake changes it. */
export function stockTakeDefinition(model: StockTakeModel, code: Code128, metrics: FontMetrics): TDocumentDefinitions {
  const language = model.language === 'en' ? 'en' : 'zh-CN'
  const title = `${textsOf(model.language).stockTakePaper.title} ${model.takeNo}`
  const info = { title, at: model.finished.at, language } as const
  return toDefinition(layOutStockTake(model, code, metrics), a4Page, metrics.ascent, info)
}

function drawSlices(tables: readonly StockTakeTable[], slices: readonly Slice[]): Ink[] {
  let y: number = a4Page.headBottom
  return slices.flatMap(({ group, from, to }) => {
    const table = tables[group]
    if (!table) return []
    return [table.head, ...table.rows.slice(from, to)].flatMap(block => {
      const ink = block.draw(y)
      y += block.height
      return ink
    })
  })
}
