import type { Ink } from './ink.ts'
import { fillBox, type LabelSheetContext } from './label-sheet.ts'
import { labelMargin } from './label-stock.ts'

const caption = { size: 7, bold: false }
const value = { size: 24, bold: true }

/** Two framed boxes for 三段码 and 大头笔: filled with what came with the number, else empty for a pen. */
export function drawLabelRoute(context: LabelSheetContext): Ink[] {
  const { model, texts, setter, stock } = context
  const { top, bottom } = stock.zones.route
  const left = labelMargin
  const right = stock.width - labelMargin
  const divider = Math.round(left + (right - left) * 0.6)
  const draw = (label: string, text: string, from: number, to: number): Ink[] => [
    ...setter.place(label, from + 1, top + 3, caption),
    ...fillBox(
      context,
      text,
      { left: from + 1.5, right: to - 1.5, top: top + 3.6, bottom: bottom - 0.6 },
      { ...value },
      { smallest: 7, field: 'route', align: 'center' },
    ).ink,
  ]
  return [
    { kind: 'line', x1: divider, x2: divider, y1: top, y2: bottom, width: 0.25, dash: null },
    ...draw(texts.routeCode, model.route?.code ?? '', left, divider),
    ...draw(texts.routeMark, model.route?.mark ?? '', divider, right),
  ]
}
