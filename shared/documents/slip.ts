import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { textsOf } from '../i18n/texts.ts'
import type { Block } from './block.ts'
import type { FontMetrics } from './font-metrics.ts'
import { type Ink, type PaperSize, shiftDown, toDefinition } from './ink.ts'
import { paginate, type Slice } from './paginate.ts'
import type { ScanCode } from './scan-code.ts'
import { columnHeads } from './slip-columns.ts'
import { drawSlipFoot, drawTurnOver, slipEnd } from './slip-foot.ts'
import { groupHead } from './slip-group-head.ts'
import { drawSlipHead } from './slip-head.ts'
import type { SlipCopy, SlipModel } from './slip-model.ts'
import { type Density, densities, sheetRow } from './slip-row.ts'
import { copyArea, type SlipSheetContext } from './slip-sheet.ts'
import { slipTotals } from './slip-totals.ts'
import { createTypesetter } from './typesetter.ts'

/** The paper of a slip, millimetres. */
export const slipPapers: Readonly<Record<SlipModel['paper'], PaperSize>> = {
  A4: { width: 210, height: 297 },
  A5: { width: 210, height: 148 },
}

/**
 * The pages of a handover slip. A4: each page carries 存根联 above 客户联 with a line to cut along. A5: all pages of 存根联, then all
 * of 客户联. Both copies break at the same rows; totals and signatures stand on the last page.
 */
export function layOutSlip(model: SlipModel, code: ScanCode, metrics: FontMetrics): Ink[][] {
  const texts = textsOf(model.language)
  const context: SlipSheetContext = {
    model,
    texts: texts.slip,
    kinds: texts.common.kindShort,
    setter: createTypesetter(metrics),
    code,
  }
  const bodies = layOutBodies(context)
  const pagesOf = (copy: SlipCopy) => bodies.map(body => [...drawSlipHead(context, copy), ...body])
  const stub = pagesOf('stub')
  const customer = pagesOf('customer')
  if (model.paper === 'A5') return [...stub, ...customer]
  return stub.map((ink, page) => [...ink, cutLine, ...shiftDown(customer[page] ?? [], copyArea.height)])
}

/** The pdfmake definition of a handover slip; a new one each time, because pdfmake changes it. */
export function slipDefinition(model: SlipModel, code: ScanCode, metrics: FontMetrics): TDocumentDefinitions {
  const language = model.language === 'en' ? 'en' : 'zh-CN'
  const title = `${textsOf(model.language).slip.title} ${model.slipNo}`
  const pages = layOutSlip(model, code, metrics)
  return toDefinition(pages, slipPapers[model.paper], metrics.ascent, { title, at: model.at, language })
}

const cutLine: Ink = {
  kind: 'line',
  x1: 0,
  x2: copyArea.width,
  y1: copyArea.height,
  y2: copyArea.height,
  width: 0.2,
  dash: 1.5,
}

/** What stands between head and paper edge on each page of a copy; the same on both copies. */
function layOutBodies(context: SlipSheetContext): Ink[][] {
  const roomy = breakPages(context, densities.roomy)
  const { pages, groups } = roomy.pages.length === 1 ? roomy : breakPages(context, densities.dense)
  const end = slipEnd(context)
  return pages.map((slices, index) => {
    const { ink, bottom } = drawTable(context, groups, slices)
    const foot = drawSlipFoot(context, index + 1, pages.length)
    if (index < pages.length - 1) return [...ink, ...drawTurnOver(context), ...foot]
    const totals = slipTotals(context)
    return [...ink, ...totals.draw(bottom), ...end.draw(bottom + totals.height), ...foot]
  })
}

interface GroupBlocks {
  readonly head: (continued: boolean) => Block
  readonly rows: readonly Block[]
}

function breakPages(context: SlipSheetContext, density: Density): { pages: Slice[][]; groups: GroupBlocks[] } {
  let index = 0
  const groups = context.model.groups.map(group => ({
    head: (continued: boolean) => groupHead(context, group, continued),
    rows: group.sheets.map(sheet => sheetRow(context, sheet, ++index, density)),
  }))
  const room = copyArea.footTop - copyArea.headBottom - columnHeads(context).height
  const heights = groups.map(group => ({
    // The continued head is the longer one: what fits with it fits without.
    head: group.head(true).height,
    rows: group.rows.map(row => row.height),
  }))
  const page = room - 5
  const lastPage = room - slipTotals(context).height - slipEnd(context).height
  return { pages: paginate(heights, { page, lastPage }), groups }
}

/** Group heads and rows from the head down. The column heads stand under the first group's head. */
function drawTable(
  context: SlipSheetContext,
  groups: readonly GroupBlocks[],
  slices: readonly Slice[],
): { ink: Ink[]; bottom: number } {
  const blocks: Block[] = slices.flatMap((slice, position) => {
    const group = groups[slice.group]
    if (!group) return []
    const heads = [group.head(slice.from > 0), ...(position === 0 ? [columnHeads(context)] : [])]
    return [...heads, ...group.rows.slice(slice.from, slice.to)]
  })
  let y: number = copyArea.headBottom
  const ink = blocks.flatMap(block => {
    const drawn = block.draw(y)
    y += block.height
    return drawn
  })
  return { ink, bottom: y }
}
