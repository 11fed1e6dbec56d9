import { shanghaiDayTime } from '../domain/shanghai-time.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import { drawCode128, drawQr } from './scan-code.ts'
import type { SlipCopy, SlipMark } from './slip-model.ts'
import { copyArea, type SlipSheetContext } from './slip-sheet.ts'

const baseline = { branch: 12.2, title: 20.2, time: 26 }
/** Where the words beside the title end: the code and its free space begin. */
const tagsEnd = 153

const plain = { size: 10, bold: false }
const titleStyle = { size: 18, bold: true }
const numberStyle = { size: 12.5, bold: true }

/** The head of a copy: branch, title, which copy, what became of it, when, who, number and code. It is the same on every page. */
export function drawSlipHead(context: SlipSheetContext, copy: SlipCopy): Ink[] {
  const { model, texts, setter } = context
  const branch = setter.fit(model.branch.name, tagsEnd - copyArea.left, plain, 6)
  const titleEnd = copyArea.left + setter.width(texts.title, titleStyle)
  const copyBox = drawTag(context, texts.copy[copy], titleEnd + 5, { size: 12, strength: lineWidth.thin, widest: 40 })
  const mark = markText(context, model.mark)
  const markBox = mark
    ? drawTag(context, mark, copyBox.right + 4, { size: 14, strength: 0.7, widest: tagsEnd - copyBox.right - 4 })
    : null
  const time = shanghaiDayTime(model.at)
  const clerkX = copyArea.left + setter.width(time, plain) + 6
  const clerk = setter.fit(`${texts.clerk} ${model.clerk || '—'}`, tagsEnd - clerkX, plain, 6)
  return [
    ...branch.lines.flatMap(line => setter.place(line, copyArea.left, baseline.branch, branch.style)),
    ...setter.place(texts.title, copyArea.left, baseline.title, titleStyle),
    ...copyBox.ink,
    ...(markBox?.ink ?? []),
    ...setter.place(time, copyArea.left, baseline.time, plain),
    ...clerk.lines.flatMap(line => setter.place(line, clerkX, baseline.time, clerk.style)),
    ...drawNumber(context),
    rule(copyArea.left, copyArea.right, copyArea.headBottom, lineWidth.strong),
  ]
}

function drawNumber({ model, texts, setter, code }: SlipSheetContext): Ink[] {
  const reprint = model.reprint > 0 ? texts.reprint(model.reprint) : ''
  if (code.kind === 'qr') {
    const side = 18
    const right = copyArea.right - side - 3
    return [
      drawQr(code, { right: copyArea.right, y: copyArea.top, side }),
      ...setter.place(model.slipNo, right, baseline.branch + 1, numberStyle, 'right'),
      ...setter.place(reprint, right, baseline.title, numberStyle, 'right'),
    ]
  }
  return [
    drawCode128(code, { right: copyArea.right, y: copyArea.top, height: 9, widest: 52 }),
    ...setter.place(model.slipNo, copyArea.right, 21.7, numberStyle, 'right'),
    ...setter.place(reprint, copyArea.right, 26.8, { size: 11, bold: true }, 'right'),
  ]
}

/** A framed word on the title's baseline. */
function drawTag(
  { setter }: SlipSheetContext,
  text: string,
  x: number,
  look: { readonly size: number; readonly strength: number; readonly widest: number },
): { ink: Ink[]; right: number } {
  const padding = 2.4
  const set = setter.fit(text, look.widest - 2 * padding, { size: look.size, bold: true }, 6)
  const line = set.lines[0] ?? ''
  const w = setter.width(line, set.style) + 2 * padding
  const frame: Ink = { kind: 'frame', x, y: baseline.title - 6.1, w, h: 7.7, width: look.strength }
  // Smaller type is lifted so that it stays in the middle of its frame.
  const lift = ((14 - set.style.size) / 14) * 1.7
  return { ink: [frame, ...setter.place(line, x + padding, baseline.title - 0.5 - lift, set.style)], right: x + w }
}

function markText({ texts }: SlipSheetContext, mark: SlipMark): string {
  if (mark === null) return ''
  return typeof mark === 'string' ? texts.mark[mark] : texts.mark.reissueOf(mark.reissueOf)
}
