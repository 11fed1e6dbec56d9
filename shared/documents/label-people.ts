import type { Ink } from './ink.ts'
import { fillBox, innerSides, type LabelSheetContext } from './label-sheet.ts'
import { labelMargin, type ZoneEdges } from './label-stock.ts'

/** Width of the column that says 收 or 寄. */
const tagWidth = 8
const airAfterTag = 1.5
const gap = 4

/** The recipient: name and phone on one line where they fit, else on two; the address takes what is left. */
export function drawRecipient(context: LabelSheetContext): Ink[] {
  const { model, texts, setter, stock } = context
  const { name, phone, address } = model.recipient
  const zone = stock.zones.to
  const box = textBox(context, zone)
  const style = { size: stock.nameSize, bold: true }
  const phoneWidth = setter.width(phone, style)
  const oneLine = setter.width(name, style) + gap + phoneWidth <= box.right - box.left
  const nameBox = oneLine ? box : { ...box, bottom: box.top + (zone.bottom - zone.top) * 0.32 }
  const drawnName = fillBox(context, name, nameBox, style, { smallest: 7, field: 'name' })
  const phoneBox = oneLine
    ? { ...box, left: box.right - phoneWidth - 0.1 }
    : { ...box, top: drawnName.bottom + 0.3, bottom: drawnName.bottom + 5.9 }
  const drawnPhone = fillBox(context, phone, phoneBox, style, { smallest: 6, field: 'phone' })
  const addressBox = { ...box, top: Math.max(drawnName.bottom, drawnPhone.bottom) + 0.7 }
  return [
    ...drawTag(context, texts.to, zone, 20),
    ...drawnName.ink,
    ...drawnPhone.ink,
    ...fillBox(
      context,
      address,
      addressBox,
      { size: stock.addressSize, bold: false },
      { smallest: 6, field: 'address' },
    ).ink,
  ]
}

/** The sender: the branch, who answers there, and where it is. */
export function drawSender(context: LabelSheetContext): Ink[] {
  const { model, texts, stock } = context
  const { name, contact, phone, address } = model.sender
  const zone = stock.zones.from
  const box = textBox(context, zone)
  const who = [name, contact, phone].filter(part => part.trim() !== '').join('  ')
  const nameBox = { ...box, bottom: box.top + (box.bottom - box.top) * 0.5 }
  const drawn = fillBox(context, who, nameBox, { size: 9, bold: true }, { smallest: 6, field: 'sender' })
  const addressBox = { ...box, top: drawn.bottom + 0.4 }
  return [
    ...drawTag(context, texts.from, zone, 14),
    ...drawn.ink,
    ...fillBox(context, address, addressBox, { size: 9, bold: false }, { smallest: 6, field: 'sender' }).ink,
  ]
}

function textBox(context: LabelSheetContext, zone: ZoneEdges) {
  const left = labelMargin + tagWidth + airAfterTag
  return { left, right: innerSides(context.stock).right, top: zone.top + 1.2, bottom: zone.bottom - 0.8 }
}

function drawTag({ setter }: LabelSheetContext, text: string, zone: ZoneEdges, size: number): Ink[] {
  const edge = labelMargin + tagWidth
  const set = setter.fit(text, tagWidth - 0.8, { size, bold: true }, 6)
  const baseline = (zone.top + zone.bottom) / 2 + set.style.size * 0.13
  return [
    { kind: 'line', x1: edge, x2: edge, y1: zone.top, y2: zone.bottom, width: 0.25, dash: null },
    ...setter.place(set.lines[0] ?? '', labelMargin + tagWidth / 2, baseline, set.style, 'center'),
  ]
}
