import { type Ink, rule } from './ink.ts'
import { fillBox, innerSides, type LabelSheetContext } from './label-sheet.ts'

const caption = { size: 10, bold: false }
const line = 0.25

/** What is inside, the remark, and 已验视: the sender looked at it. */
export function drawContents(context: LabelSheetContext): Ink[] {
  const { model, texts, setter, stock } = context
  const { top, bottom } = stock.zones.contents
  const sides = innerSides(stock)
  const checkedStyle = { size: 11, bold: true }
  const checked = setter.fit(texts.checked, 20, checkedStyle, 6)
  const checkedWidth = setter.width(checked.lines[0] ?? '', checked.style)
  const right = sides.right - checkedWidth - 5
  const remark = model.remark.trim() === '' ? '' : texts.remark(model.remark)
  const middle = (top + bottom) / 2
  const box = {
    left: sides.left,
    right,
    top: remark === '' ? middle - 2.2 : top + 0.9,
    bottom: remark === '' ? bottom - 0.5 : top + (bottom - top) * 0.6,
  }
  const inside = texts.contents(model.sheets, model.orderNo.trim() || '—')
  const drawn = fillBox(context, inside, box, { size: 11, bold: true }, { smallest: 6, field: 'orderNo' })
  const remarkBox = { ...box, top: drawn.bottom + 0.3, bottom: bottom - 0.5 }
  return [
    ...drawn.ink,
    ...fillBox(context, remark, remarkBox, { size: 8.5, bold: false }, { smallest: 6, field: 'remark' }).ink,
    { kind: 'frame', x: right + 2, y: middle - 3, w: checkedWidth + 3, h: 6, width: line },
    ...setter.place(checked.lines[0] ?? '', right + 3.5, middle + 1.4, checked.style),
  ]
}

/** Where the recipient signs and writes the time. */
export function drawSignOff(context: LabelSheetContext): Ink[] {
  const { texts, setter, stock } = context
  const sides = innerSides(stock)
  const baseline = stock.zones.sign.bottom - 3.5
  const middle = sides.left + (sides.right - sides.left) * 0.55
  const draw = (label: string, from: number, to: number): Ink[] => {
    const set = setter.fit(label, (to - from) / 2, caption, 6)
    const text = set.lines[0] ?? ''
    return [
      ...setter.place(text, from, baseline, set.style),
      rule(from + setter.width(text, set.style) + 1.5, to, baseline + 0.75, line),
    ]
  }
  return [...draw(texts.receivedBy, sides.left, middle - 2), ...draw(texts.receivedAt, middle, sides.right)]
}
