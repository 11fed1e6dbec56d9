import { shanghaiDayTime } from '../domain/shanghai-time.ts'
import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import { drawCode128 } from './scan-code.ts'
import type { StockTakeStep } from './stock-take-model.ts'
import { countText, type StockTakeSheetContext } from './stock-take-sheet.ts'

const { left, right, top, headBottom } = a4Page
/** Where the words beside the title end: the code and its free space begin. */
const wordsEnd = 138
const plain = { size: 10, bold: false }
const small = { size: 8.5, bold: false }

/** The head of each page: branch, title, who began and finished it and when, number and code. */
export function drawStockTakeHead({ model, texts, setter, code }: StockTakeSheetContext): Ink[] {
  const words = texts.stockTakePaper
  const branch = setter.fit(model.branch.name, wordsEnd - left, plain, 6)
  const title = setter.fit(words.title, 56, { size: 18, bold: true }, 10)
  const step = ({ at, operator }: StockTakeStep) => words.by(shanghaiDayTime(at), operator.trim() || '—')
  const steps = [`${words.begun} ${step(model.begun)}`, `${words.finished} ${step(model.finished)}`]
  const number = setter.fit(model.takeNo, right - wordsEnd - 4, { size: 12.5, bold: true }, 7)
  const stepLeft = left + 60
  return [
    ...branch.lines.flatMap(line => setter.place(line, left, 12.2, branch.style)),
    ...title.lines.flatMap(line => setter.place(line, left, 22.6, title.style)),
    ...steps.flatMap((text, index) => {
      const set = setter.fit(text, wordsEnd - stepLeft, plain, 6)
      return set.lines.flatMap(line => setter.place(line, stepLeft, 19.4 + index * 5.4, set.style))
    }),
    drawCode128(code, { right, y: top, height: 9, widest: right - wordsEnd - 2.5 }),
    ...number.lines.flatMap(line => setter.place(line, right, 21.7, number.style, 'right')),
    rule(left, right, headBottom, lineWidth.strong),
  ]
}

/** Under the head of the first page: the five numbers that matter, side by side. */
export function stockTakeCounts({ model, texts, setter }: StockTakeSheetContext): Block {
  const { counts, sheets } = texts.stockTakePaper
  const figures = [
    [counts.atBranch, model.counts.atBranch],
    [counts.present, model.counts.present],
    [counts.missing, model.missing.length],
    [counts.unexpected, model.unexpected.length],
    [counts.unknown, model.unknown.length],
  ] as const
  const width = (right - left) / figures.length
  const height = 16
  return {
    height,
    draw: y => [
      ...figures.flatMap(([label, count], index) => {
        const x = left + index * width
        const name = setter.fit(label, width - 3, small, 5)
        const figure = setter.fit(sheets(countText(count)), width - 3, { size: 15, bold: true }, 8)
        return [
          ...name.lines.flatMap(line => setter.place(line, x, y + 5.4, name.style)),
          ...figure.lines.flatMap(line => setter.place(line, x, y + 12.4, figure.style)),
        ]
      }),
      rule(left, right, y + height),
    ],
  }
}
