import type { Ink } from './ink.ts'
import { block } from './label-dots.ts'
import { fillBox, innerSides, type LabelSheetContext } from './label-sheet.ts'
import { labelMargin } from './label-stock.ts'

const dateStyle = { size: 9, bold: false }
const freightWidth = 19

/** The head: courier in words, the day, and 到付 white on black where the recipient pays. */
export function drawLabelHead(context: LabelSheetContext): Ink[] {
  const { model, texts, setter, stock } = context
  const { top, bottom } = stock.zones.head
  const sides = innerSides(stock)
  const freightLeft = stock.width - labelMargin - freightWidth
  const dateRight = model.freightCollect ? freightLeft - 2 : sides.right
  const courierRight = dateRight - setter.width(model.date, dateStyle) - 2
  const courier = { left: sides.left, right: courierRight, top: top + 0.8, bottom: bottom - 0.6 }
  const style = { size: stock.courierSize, bold: true }
  const middle = (top + bottom) / 2
  return [
    ...fillBox(context, texts.courier[model.courier], courier, style, { smallest: 6, field: null }).ink,
    ...setter.place(model.date, dateRight, middle + 1.2, dateStyle, 'right'),
    ...(model.freightCollect ? drawFreightCollect(context, freightLeft) : []),
  ]
}

function drawFreightCollect(context: LabelSheetContext, left: number): Ink[] {
  const { top, bottom } = context.stock.zones.head
  const box = { left: left + 1, right: left + freightWidth - 1, top: top + 0.6, bottom: bottom - 0.4 }
  const text = context.texts.freightCollect
  const { ink } = fillBox(context, text, box, { size: 20, bold: true }, { smallest: 6, field: null, align: 'center' })
  return [
    block(left, top, freightWidth, bottom - top),
    ...ink.map((mark): Ink => (mark.kind === 'text' ? { ...mark, white: true } : mark)),
  ]
}
