import { shanghaiDayTime } from '../domain/shanghai-time.ts'
import { a4Page, drawA4Foot, whereText } from './a4-page.ts'
import { type Block, stack } from './block.ts'
import type { HistorySheetContext } from './history-sheet.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import { flowPairs, wrapPair } from './pairs.ts'

const { left, right, headBottom } = a4Page
const plain = { size: 10, bold: false }
const small = { size: 8.5, bold: false }

/** The head of each page: branch, title, whose application, when and by whom it was made. */
export function drawHistoryHead({ model, texts, setter }: HistorySheetContext): Ink[] {
  const { history } = texts
  const numberLeft = 130
  const branch = setter.fit(model.branch.name, numberLeft - left, plain, 6)
  const title = setter.fit(history.title, numberLeft - left, { size: 18, bold: true }, 10)
  const made = history.made(shanghaiDayTime(model.at), model.clerk.trim() || '—')
  const time = setter.fit(made, numberLeft - left, plain, 6)
  const [name, value] =
    model.applicationNo === null
      ? [texts.slip.group.orderNo, model.orderNo]
      : [texts.slip.group.applicationNo, model.applicationNo]
  const number = setter.fit(value, right - numberLeft, { size: 14, bold: true }, 7)
  return [
    ...branch.lines.flatMap(line => setter.place(line, left, 12.2, branch.style)),
    ...title.lines.flatMap(line => setter.place(line, left, 20.2, title.style)),
    ...time.lines.flatMap(line => setter.place(line, left, 26, time.style)),
    ...setter.place(name, right, 12.2, small, 'right'),
    ...number.lines.flatMap(line => setter.place(line, right, 20.2, number.style, 'right')),
    rule(left, right, headBottom, lineWidth.strong),
  ]
}

/** Under the head of the first page: title, order number, shipping method. */
export function historyFacts({ model, texts, setter }: HistorySheetContext): Block {
  const { group } = texts.slip
  const gap: Block = { height: 1.4, draw: () => [] }
  return stack([
    gap,
    wrapPair(setter, { label: group.title, value: model.title, bold: true }, a4Page),
    flowPairs(
      setter,
      [
        { label: group.orderNo, value: model.orderNo },
        { label: texts.history.delivery, value: texts.common.delivery[model.delivery] },
      ],
      a4Page,
    ),
    gap,
  ])
}

/** The foot of every page: where the branch is, the hotline, the last ledger entry, and which page this is. */
export function drawHistoryFoot({ model, texts, setter }: HistorySheetContext, page: number, pages: number): Ink[] {
  const { branch, ledger } = model
  const proof = texts.history.ledger(ledger.seq, ledger.hash)
  return drawA4Foot(setter, { where: whereText(branch, texts.slip), page: texts.slip.page(page, pages), proof })
}
