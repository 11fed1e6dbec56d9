import { shanghaiDayTime } from '../domain/shanghai-time.ts'
import { a4Page, drawA4Foot } from './a4-page.ts'
import type { Block } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import type { ReportSheetContext } from './report-sheet.ts'

const { left, right, headBottom, footTop } = a4Page
const plain = { size: 10, bold: false }
const wordsEnd = 122

/** The head of each page: branch, title, which days, up to when, and the close it is of. */
export function drawReportHead({ model, texts, setter }: ReportSheetContext): Ink[] {
  const { reportPaper } = texts
  const branch = setter.fit(model.branch.name, wordsEnd - left, plain, 6)
  const whole = model.masked ? '' : `（${reportPaper.whole}）`
  const title = setter.fit(`${reportPaper.title} ${model.days}${whole}`, wordsEnd - left, { size: 18, bold: true }, 8)
  const made = setter.fit(reportPaper.made(shanghaiDayTime(model.at)), wordsEnd - left, plain, 6)
  const closed = model.closeNo === null ? reportPaper.notClosed : reportPaper.closed(model.closeNo)
  const close = setter.fit(closed, right - wordsEnd - 4, { size: 14, bold: true }, 7)
  return [
    ...branch.lines.flatMap(line => setter.place(line, left, 12.2, branch.style)),
    ...title.lines.flatMap(line => setter.place(line, left, 20.2, title.style)),
    ...made.lines.flatMap(line => setter.place(line, left, 26, made.style)),
    ...close.lines.flatMap(line => setter.place(line, right, 20.2, close.style, 'right')),
    rule(left, right, headBottom, lineWidth.strong),
  ]
}

/** The foot of every page: where the branch is, the ledger's head with the close, and which page this is. */
export function drawReportFoot({ model, texts, setter }: ReportSheetContext, page: number, pages: number): Ink[] {
  const { branch, ledger, closeNo } = model
  const where = [branch.address, `${branch.contact} ${branch.phone}`].filter(part => part.trim() !== '').join(' · ')
  const entry = texts.reportPaper.ledger(String(ledger.seq), ledger.hash)
  const proof = closeNo === null ? entry : `${texts.reportPaper.closed(closeNo)} · ${entry}`
  return drawA4Foot(setter, { where, page: texts.reportPaper.page(page, pages), proof })
}

/** Where they sign, right above the foot of the last page. */
export function reportSignatures({ texts, setter }: ReportSheetContext): Block {
  const { supervisor, accountant, date } = texts.reportPaper.sign
  const places = [
    { text: supervisor, from: left, to: 72 },
    { text: accountant, from: 78, to: 142 },
    { text: date, from: 148, to: right },
  ]
  const y = footTop - 4
  return {
    height: 18,
    draw: () =>
      places.flatMap(({ text, from, to }) => {
        const set = setter.fit(text, (to - from) / 2, plain, 6)
        const [word = ''] = set.lines
        return [
          ...setter.place(word, from, y - 0.6, set.style),
          rule(from + setter.width(word, set.style) + 2, to, y, lineWidth.thin),
        ]
      }),
  }
}
