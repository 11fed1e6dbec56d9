import { a4Page, drawA4Foot, whereText } from './a4-page.ts'
import type { Block } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import type { StockTakeSheetContext } from './stock-take-sheet.ts'

const { left, right, footTop } = a4Page
const signatureHeight = 12

/** What the count comes to and who signs for it, right above the foot of the last page. */
export function stockTakeEnd({ model, texts, setter }: StockTakeSheetContext): Block {
  const words = texts.stockTakePaper
  const agrees = model.missing.length + model.unexpected.length + model.unknown.length === 0
  const verdict = setter.fit(agrees ? words.balanced : words.off, right - left, { size: 10, bold: true }, 6)
  const baseline = footTop - 4 - 2 * signatureHeight
  const lines = [footTop - 4 - signatureHeight, footTop - 4].flatMap((y, index) => [
    { text: index === 0 ? words.sign.counter : words.sign.supervisor, from: left, to: 118, y },
    { text: words.sign.date, from: 128, to: right, y },
  ])
  const style = { size: 10, bold: false }
  return {
    height: footTop - baseline + 6,
    draw: () => [
      ...verdict.lines.flatMap(line => setter.place(line, left, baseline, verdict.style)),
      ...lines.flatMap(({ text, from, to, y }) => [
        ...setter.place(text, from, y - 0.6, style),
        rule(from + setter.width(text, style) + 2, to, y, lineWidth.thin),
      ]),
    ],
  }
}

/** The foot of every page: where the branch is, the hotline, the ledger entry, and which page this is. */
export function drawStockTakeFoot(context: StockTakeSheetContext, page: number, pages: number): Ink[] {
  const { model, texts, setter } = context
  const { branch, ledger } = model
  const proof = texts.stockTakePaper.ledger(ledger.seq, ledger.hash)
  return drawA4Foot(setter, { where: whereText(branch, texts.slip), page: texts.slip.page(page, pages), proof })
}
