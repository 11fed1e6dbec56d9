import { shanghaiDayTime } from '../domain/shanghai-time.ts'
import { a4Page } from './a4-page.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import type { ManifestSheetContext } from './manifest-sheet.ts'
import { drawCode128 } from './scan-code.ts'

const { left, right, top, headBottom } = a4Page
const baseline = { branch: 12.2, title: 20.2, time: 26 }
/** Where the words beside the title end: the code and its free space begin. */
const wordsEnd = 145

const plain = { size: 10, bold: false }
const titleStyle = { size: 18, bold: true }

/** The head of each page: branch, title, which courier, when, who, number and code. */
export function drawManifestHead(context: ManifestSheetContext): Ink[] {
  const { model, texts, setter, code } = context
  const branch = setter.fit(model.branch.name, wordsEnd - left, plain, 6)
  const titleEnd = left + setter.width(texts.title, titleStyle)
  const time = shanghaiDayTime(model.at)
  const clerkX = left + setter.width(time, plain) + 6
  const clerk = setter.fit(`${texts.clerk} ${model.clerk.trim() || '—'}`, wordsEnd - clerkX, plain, 6)
  const number = setter.fit(model.manifestNo, right - wordsEnd - 4, { size: 12.5, bold: true }, 7)
  return [
    ...branch.lines.flatMap(line => setter.place(line, left, baseline.branch, branch.style)),
    ...setter.place(texts.title, left, baseline.title, titleStyle),
    ...drawCourier(context, titleEnd + 5),
    ...setter.place(time, left, baseline.time, plain),
    ...clerk.lines.flatMap(line => setter.place(line, clerkX, baseline.time, clerk.style)),
    drawCode128(code, { right, y: top, height: 9, widest: right - wordsEnd - 2.5 }),
    ...number.lines.flatMap(line => setter.place(line, right, 21.7, number.style, 'right')),
    rule(left, right, headBottom, lineWidth.strong),
  ]
}

/** The courier in words, framed: which pile a sheet belongs to shows from afar. */
function drawCourier({ model, couriers, setter }: ManifestSheetContext, x: number): Ink[] {
  const padding = 2.4
  const set = setter.fit(couriers[model.courier], wordsEnd - x - 2 * padding, { size: 14, bold: true }, 8)
  const line = set.lines[0] ?? ''
  const w = setter.width(line, set.style) + 2 * padding
  return [
    { kind: 'frame', x, y: baseline.title - 6.1, w, h: 7.7, width: 0.7 },
    ...setter.place(line, x + padding, baseline.title - 0.5, set.style),
  ]
}
