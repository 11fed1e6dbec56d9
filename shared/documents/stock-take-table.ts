import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import { groupDigits } from './group-digits.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import type { StockTakeLine } from './stock-take-model.ts'
import { countText, type StockTakeSheetContext } from './stock-take-sheet.ts'

const { left, right } = a4Page
const size = 9.5
const lineHeight = 4.4
const padding = 1.2

/** Columns from the left in millimetres; a number ends at its right. */
const columns = {
  index: { left: 8, right: 17, align: 'right' },
  code: { left: 20, right: 45, align: 'left' },
  number: { left: 47, right: 90, align: 'left' },
  title: { left: 92, right: 140, align: 'left' },
  custody: { left: 142, right: 202, align: 'left' },
} as const

/** The columns of codes nobody knows: the number, and room to write what it turned out to be. */
const codeColumns = {
  index: columns.index,
  code: { left: 20, right: 100, align: 'left' },
  remark: { left: 104, right: 202, align: 'left' },
} as const

interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly align: 'left' | 'right'
  readonly bold?: boolean
}

/** A table with its head, which repeats on each page, and at least one row. */
export interface StockTakeTable {
  readonly head: Block
  readonly rows: readonly Block[]
}

/** The three tables of a protocol: missing, unexpected, unknown. */
export function stockTakeTables(context: StockTakeSheetContext): readonly StockTakeTable[] {
  const { model, texts } = context
  const { heading, column } = texts.stockTakePaper
  return [
    sheetTable(context, heading.missing(countText(model.missing.length)), column.last, model.missing),
    sheetTable(context, heading.unexpected(countText(model.unexpected.length)), column.elsewhere, model.unexpected),
    codeTable(context, heading.unknown(countText(model.unknown.length))),
  ]
}

function sheetTable(
  context: StockTakeSheetContext,
  heading: string,
  custody: string,
  lines: readonly StockTakeLine[],
): StockTakeTable {
  const { column } = context.texts.stockTakePaper
  const cells = (index: string, line: StockTakeLine, bold: boolean): readonly Cell[] => [
    { text: index, ...columns.index },
    { text: line.code ?? '', ...columns.code },
    { text: line.number, ...columns.number, bold },
    { text: line.title, ...columns.title },
    { text: line.custody, ...columns.custody },
  ]
  const heads = { code: column.code, number: column.number, title: column.title, custody }
  const rows = lines.map((line, index) => {
    const number = line.number.length > 8 ? groupDigits(line.number) : line.number
    return rowOf(context, cells(countText(index + 1), { ...line, number }, true))
  })
  return table(context, heading, cells(column.index, heads, false), rows)
}

function codeTable(context: StockTakeSheetContext, heading: string): StockTakeTable {
  const { column } = context.texts.stockTakePaper
  const heads = [
    { text: column.index, ...codeColumns.index },
    { text: column.scanned, ...codeColumns.code },
    { text: column.remark, ...codeColumns.remark },
  ]
  const rows = context.model.unknown.map((code, index) =>
    rowOf(context, [
      { text: countText(index + 1), ...codeColumns.index },
      { text: code, ...codeColumns.code, bold: true },
    ]),
  )
  return table(context, heading, heads, rows)
}

function table(
  context: StockTakeSheetContext,
  heading: string,
  heads: readonly Cell[],
  rows: readonly Block[],
): StockTakeTable {
  if (rows.length > 0) return { head: headOf(context, heading, heads), rows }
  return { head: headOf(context, heading, []), rows: [rowOf(context, [noneCell(context)])] }
}

function noneCell({ texts }: StockTakeSheetContext): Cell {
  return { text: texts.stockTakePaper.none, left: columns.code.left, right, align: 'left' }
}

function headOf({ setter }: StockTakeSheetContext, heading: string, cells: readonly Cell[]): Block {
  const set = setter.fit(heading, right - left, { size: 12, bold: true }, 7)
  const height = cells.length > 0 ? 14.5 : 9
  return {
    height,
    draw: y => [
      ...set.lines.flatMap(line => setter.place(line, left, y + 6.6, set.style)),
      ...cells.flatMap(({ text, align, ...cell }) => {
        const name = setter.fit(text, cell.right - cell.left, { size: 8.5, bold: false }, 5)
        return name.lines.flatMap(line => setter.place(line, cell[align], y + 12.4, name.style, align))
      }),
      rule(left, right, y + height),
    ],
  }
}

/** A row as high as its longest cell takes; what is longer than four lines of small type ends in an ellipsis. */
function rowOf({ setter }: StockTakeSheetContext, cells: readonly Cell[]): Block {
  const set = cells.map(cell => ({
    cell,
    text: setter.wrap(
      cell.text.trim() || '—',
      cell.right - cell.left,
      { size, bold: cell.bold === true },
      { smallest: 7, lines: 2, mostLines: 4 },
    ),
  }))
  const height = Math.max(...set.map(({ text }) => text.lines.length)) * lineHeight + 2 * padding
  return {
    height,
    draw: y => [
      ...set.flatMap(({ cell, text }): Ink[] =>
        text.lines.flatMap((line, index) =>
          setter.place(line, cell[cell.align], y + padding + (index + 0.78) * lineHeight, text.style, cell.align),
        ),
      ),
      rule(left, right, y + height, lineWidth.hair),
    ],
  }
}
