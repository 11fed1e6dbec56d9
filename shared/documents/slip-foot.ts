import { maskDocumentLast4, maskPhone } from '../domain/masking.ts'
import { whereText } from './a4-page.ts'
import { type Block, stack } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import { flowPairs, type Pair, wrapPair } from './pairs.ts'
import type { SlipModel } from './slip-model.ts'
import { copyArea, type SlipSheetContext } from './slip-sheet.ts'

const label = { size: 8.5, bold: false }
const signatureLine = copyArea.footTop - 3.4
const signatureHeight = 11.5

/**
 * The end of the last page: who collected and the remark right under the totals, what to check and where to sign right above the
 * foot. What is left between them is room for stamps. `height` is the least it takes; `draw` takes the bottom of the totals.
 */
export function slipEnd(context: SlipSheetContext): Block {
  const { model, texts, setter } = context
  const details = stack([
    flowPairs(setter, collectorPairs(context), copyArea),
    ...longPairs(context).map(pair => wrapPair(setter, pair, copyArea)),
  ])
  const notice = isHandover(model) ? texts.notice : ''
  const noticeBaseline = signatureLine - signatureHeight
  return {
    height: 1.8 + details.height + (notice ? 5 : 0) + (copyArea.footTop - noticeBaseline),
    draw: y => [
      ...details.draw(y + 1.8),
      ...setter.place(notice, copyArea.left, noticeBaseline, { size: 10, bold: true }),
      ...drawSignatures(context),
    ],
  }
}

/** The foot of every page: where the branch is, the hotline, and which page this is. */
export function drawSlipFoot({ model, texts, setter }: SlipSheetContext, page: number, pages: number): Ink[] {
  const { branch } = model
  const where = whereText(branch, texts)
  const pageText = texts.page(page, pages)
  const pageStyle = { size: 9, bold: true }
  const room = copyArea.right - copyArea.left - setter.width(pageText, pageStyle) - 6
  const set = setter.wrap(where, room, label, { smallest: 7.5, lines: 1, mostLines: 2 })
  const first = copyArea.footTop + 4.2
  return [
    rule(copyArea.left, copyArea.right, copyArea.footTop),
    ...set.lines.flatMap((line, index) => setter.place(line, copyArea.left, first + index * 3.4, set.style)),
    ...setter.place(pageText, copyArea.right, first, pageStyle, 'right'),
  ]
}

/** Said at the end of a page that is not the last. */
export function drawTurnOver({ texts, setter }: SlipSheetContext): Ink[] {
  return setter.place(texts.turnOver, copyArea.right, copyArea.footTop - 1.6, label, 'right')
}

function collectorPairs({ model, texts }: SlipSheetContext): Pair[] {
  if (model.mark === 'sentBack') return []
  const { collector } = model
  const name = model.mark === 'takenBack' ? texts.collector.returnedBy : texts.collector.name
  if (collector === null) return [{ label: name, value: '' }]
  return [
    { label: name, value: collector.name, bold: true },
    { label: texts.collector.way, value: collector.inPerson ? texts.collector.inPerson : texts.collector.proxy },
    { label: texts.documentKind[collector.documentKind], value: maskDocumentLast4(collector.last4) },
    { label: texts.collector.phone, value: maskPhone(collector.phone) },
    ...(collector.inPerson ? [] : [{ label: texts.collector.letterNo, value: collector.letterNo }]),
  ]
}

function longPairs({ model, texts }: SlipSheetContext): Pair[] {
  const note = model.mark === 'sentBack' ? '' : (model.collector?.proxyNote ?? '')
  return [
    { label: texts.collector.proxyNote, value: note },
    { label: texts.remark, value: model.remark },
  ].filter(pair => pair.value.trim() !== '')
}

function drawSignatures({ model, texts, setter }: SlipSheetContext): Ink[] {
  const first = { void: 'supervisor', takenBack: 'returnedBy', sentBack: 'receiver' } as const
  const who = typeof model.mark === 'string' ? first[model.mark] : 'collector'
  const places = [
    { text: texts.sign[who], from: 8, to: 78 },
    { text: texts.sign.clerk, from: 84, to: 148 },
    { text: texts.sign.date, from: 154, to: 202 },
  ]
  const style = { size: 10, bold: false }
  return places.flatMap(place => [
    ...setter.place(place.text, place.from, signatureLine - 0.6, style),
    rule(place.from + setter.width(place.text, style) + 2, place.to, signatureLine, lineWidth.thin),
  ])
}

function isHandover(model: SlipModel): boolean {
  return model.mark === null || typeof model.mark === 'object'
}
