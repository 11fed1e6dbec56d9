import { shanghaiDayTime } from '../domain/shanghai-time.ts'
import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import { groupDigits } from './group-digits.ts'
import type { HistoryLine, HistorySheet } from './history-model.ts'
import type { HistorySheetContext } from './history-sheet.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import { figures } from './slip-sums.ts'

interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly align: 'left' | 'right'
  readonly bold?: boolean
}

const { left, right } = a4Page
const size = 10
const smallest = 7
const lineHeight = 4.6
const padding = 1.5

/** Columns from the left in millimetres. */
const sheetColumns = { kind: 8, number: 48, total: 140, place: 146 } as const
const lineColumns = { seq: 8, at: 22, what: 54, operator: 172 } as const

/** The heads of the columns of the sheets. */
export function sheetHeads({ texts, setter }: HistorySheetContext): Block {
  const { sheets, place } = texts.history
  return headsOf(setter, sheets, [
    ...cellsOfSheet(texts.history.kind, texts.history.number, texts.slip.column.total, place),
  ])
}

/** One sheet: which it is, and where it is now. */
export function sheetRow({ texts, setter }: HistorySheetContext, sheet: HistorySheet): Block {
  const number = sheet.number ?? sheet.digitalNumber
  const code = sheet.code ? `${sheet.code}  ` : ''
  return rowOf(
    setter,
    cellsOfSheet(
      texts.common.kindShort[sheet.kind],
      number ? code + (number.length > 8 ? groupDigits(number) : number) : texts.history.notIssued,
      figures(sheet.total),
      sheet.place === null ? '—' : texts.handover.place[sheet.place],
    ),
  )
}

/** The heads of the columns of the entries. */
export function lineHeads({ texts, setter }: HistorySheetContext): Block {
  const { column } = texts.history
  return headsOf(setter, texts.history.heading, cellsOfLine(column.seq, column.at, column.what, column.operator))
}

/** One entry: when, what, who. */
export function lineRow({ texts, setter }: HistorySheetContext, line: HistoryLine): Block {
  const { desk } = texts.counter.history
  return rowOf(setter, cellsOfLine(`#${line.seq}`, shanghaiDayTime(line.at), line.what, line.operator || desk))
}

function cellsOfSheet(kind: string, number: string, total: string, place: string): readonly Cell[] {
  return [
    { text: kind, left: sheetColumns.kind, right: sheetColumns.number - 2, align: 'left' },
    { text: number, left: sheetColumns.number, right: 108, align: 'left', bold: true },
    { text: total, left: 110, right: sheetColumns.total, align: 'right' },
    { text: place, left: sheetColumns.place, right, align: 'left' },
  ]
}

function cellsOfLine(seq: string, at: string, what: string, operator: string): readonly Cell[] {
  return [
    { text: seq, left: lineColumns.seq, right: lineColumns.at - 2, align: 'left' },
    { text: at, left: lineColumns.at, right: lineColumns.what - 2, align: 'left' },
    { text: what, left: lineColumns.what, right: lineColumns.operator - 3, align: 'left' },
    { text: operator, left: lineColumns.operator, right, align: 'left' },
  ]
}

function headsOf(setter: HistorySheetContext['setter'], heading: string, cells: readonly Cell[]): Block {
  const height = 14
  return {
    height,
    draw: y => [
      ...setter.place(heading, left, y + 6, { size: 12, bold: true }),
      ...cells.flatMap(({ text, align, ...cell }) => {
        const set = setter.fit(text, cell.right - cell.left, { size: 8.5, bold: false }, 5)
        return set.lines.flatMap(line => setter.place(line, cell[align], y + 11.8, set.style, align))
      }),
      rule(left, right, y + height),
    ],
  }
}

/** A row as high as its longest cell takes; what is longer than six lines of small type ends in an ellipsis. */
function rowOf(setter: HistorySheetContext['setter'], cells: readonly Cell[]): Block {
  const set = cells.map(cell => ({
    cell,
    text: setter.wrap(
      cell.text.trim() || '—',
      cell.right - cell.left,
      { size, bold: cell.bold === true },
      {
        ...{ smallest, lines: 3, mostLines: 6 },
      },
    ),
  }))
  const height = Math.max(...set.map(({ text }) => text.lines.length)) * lineHeight + 2 * padding
  return {
    height,
    draw: y => [
      ...set.flatMap(({ cell, text }): Ink[] =>
        text.lines.flatMap((line, index) =>
          setter.place(line, cell[cell.align], y + padding + (index + 0.76) * lineHeight, text.style, cell.align),
        ),
      ),
      rule(left, right, y + height, lineWidth.hair),
    ],
  }
}
