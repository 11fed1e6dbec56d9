import type { Ink } from './ink.ts'
import { innerSides, type LabelSheetContext } from './label-sheet.ts'
import { countModules, dot, drawCode128 } from './scan-code.ts'

/** Free space on each side of a Code 128, in modules. */
export const quietModules = 10

/** Dots a module: three where code and free space fit the width in millimetres, else two. */
export function dotsAModule(modules: number, width: number): 2 | 3 {
  return (modules + 2 * quietModules) * 3 * dot <= width ? 3 : 2
}

/** A waybill number in groups of four, so that it can be read out and copied: `SF12 3456 7890 123`. */
export function groupWaybill(waybill: string): string {
  return (waybill.match(/.{1,4}/gu) ?? []).join(' ')
}

/** The number as Code 128 in the middle and in figures below. */
export function drawLabelNumber(context: LabelSheetContext): Ink[] {
  const { model, setter, stock, code } = context
  const { top, bottom } = stock.zones.number
  const sides = innerSides(stock)
  const width = sides.right - sides.left
  const modules = countModules(code)
  const dots = dotsAModule(modules, width)
  const middle = stock.width / 2
  const style = { size: stock.numberSize, bold: true }
  return [
    drawCode128(code, {
      right: middle + (modules * dots * dot) / 2,
      y: top + 1,
      height: stock.codeHeight,
      widest: width - 2 * quietModules * dots * dot,
      dotsAModule: dots,
    }),
    ...setter.place(groupWaybill(model.waybill), middle, bottom - 1, style, 'center'),
  ]
}
