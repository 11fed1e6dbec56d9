import type { Ink } from './ink.ts'
import type { LabelRecipient } from './label-model.ts'
import { groupWaybill, quietModules } from './label-number.ts'
import { fillBox, type LabelSheetContext, type TextBox } from './label-sheet.ts'
import { labelMargin } from './label-stock.ts'
import { countModules, dot, drawCode128 } from './scan-code.ts'

const smallest = 5.5
/** A ruled space for a missing character begins with a tick that is wider than its edge. */
const textLeft = labelMargin + 0.25

/** The branch's file copy below the tear line. `masked` is the recipient as it may lie in a file, masked on every template. */
export function drawStub(context: LabelSheetContext, masked: LabelRecipient): Ink[] {
  const { model, texts, setter, stock, code } = context
  const { top, bottom } = stock.zones.stub
  const { size, pitch, codeHeight } = stock.stub
  const right = stock.width - labelMargin
  const modules = countModules(code)
  const codeWidth = modules * 2 * dot
  const quiet = quietModules * 2 * dot
  const codeRight = right - quiet
  const textRight = codeRight - codeWidth - quiet
  const numberBaseline = top + 0.5 + codeHeight + 4
  const freight = model.freightCollect ? ` ${texts.freightCollect}` : ''
  const rows = [
    { text: `${texts.stub} ${texts.courier[model.courier]}${freight}`, bold: true },
    { text: `${model.date} ${texts.sheets(model.sheets)}`, bold: false },
    { text: texts.order(model.orderNo.trim() || '—'), bold: false },
    { text: `${masked.name} ${masked.phone}`, bold: false },
  ]
  const rowBox = (index: number): TextBox => ({
    left: textLeft,
    right: textRight,
    top: top + 0.4 + index * pitch,
    bottom: top + 0.4 + (index + 1) * pitch,
  })
  const addressBox = { left: textLeft, right: right - 0.25, top: rowBox(rows.length).top, bottom: bottom - 0.4 }
  return [
    { kind: 'line', x1: labelMargin, x2: right, y1: stock.tearLine, y2: stock.tearLine, width: 0.25, dash: 1.5 },
    drawCode128(code, { right: codeRight, y: top + 0.5, height: codeHeight, widest: codeWidth }),
    ...setter.place(
      groupWaybill(model.waybill),
      codeRight - codeWidth / 2,
      numberBaseline,
      { size: 9, bold: true },
      'center',
    ),
    ...rows.flatMap(
      ({ text, bold }, index) => fillBox(context, text, rowBox(index), { size, bold }, { smallest, field: null }).ink,
    ),
    ...fillBox(context, masked.address, addressBox, { size, bold: false }, { smallest, field: null }).ink,
  ]
}
