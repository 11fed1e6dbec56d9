import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import type { ReportTable } from './report-model.ts'
import type { ReportSheetContext } from './report-sheet.ts'

const { left, right } = a4Page
const heading = { size: 11, bold: true }
const small = { size: 8, bold: false }
const cellSize = 8.5
const rowHeight = 5
const gapBetweenColumns = 2

/** A word above what follows it. */
export function reportHeading({ setter }: ReportSheetContext, text: string): Block {
  const set = setter.fit(text, right - left, heading, 6)
  return { height: 8, draw: y => set.lines.flatMap(line => setter.place(line, left, y + 5.8, set.style)) }
}

/** The stock equation in one line: each term over its word. */
export function equationBlock({ model, setter }: ReportSheetContext): Block {
  const terms = model.equation
  const step = (right - left) / Math.max(1, terms.length)
  const number = { size: 12, bold: true }
  return {
    height: 13,
    draw: y =>
      terms.flatMap(({ sign, label, value }, index) => {
        const middle = left + step * (index + 0.5) + 1.5
        const word = setter.fit(label, step - 1.5, small, 5)
        const count = setter.fit(value, step - 5.5, number, 6)
        const half = setter.width(count.lines[0] ?? '', count.style) / 2
        return [
          ...setter.place(sign, middle - half - 1.2, y + 5, { size: 11, bold: false }, 'right'),
          ...count.lines.flatMap(line => setter.place(line, middle, y + 5, count.style, 'center')),
          ...word.lines.flatMap(line => setter.place(line, middle - 0.75, y + 9.4, word.style, 'center')),
        ]
      }),
  }
}

/** The head of a table: what it is, and the heads of its columns. Repeated where it goes on on the next page. */
export function tableHead(context: ReportSheetContext, table: ReportTable): Block {
  const title = reportHeading(context, table.heading)
  const columns = table.rows.length === 0 ? 0 : 5
  return {
    height: title.height + columns,
    draw: y => [
      ...title.draw(y),
      ...(columns === 0
        ? []
        : placeCells(
            context,
            table,
            table.columns.map(({ header }) => header),
            y + title.height + 3.6,
            8,
          )),
      rule(left, right, y + title.height + columns, lineWidth.thin),
    ],
  }
}

/** The rows of a table, and what is said under them. */
export function tableRows(context: ReportSheetContext, table: ReportTable): Block[] {
  const rows = table.rows.map(
    (cells): Block => ({
      height: rowHeight,
      draw: y => [
        ...placeCells(context, table, cells, y + 3.6, cellSize),
        rule(left, right, y + rowHeight, lineWidth.hair),
      ],
    }),
  )
  const { setter, texts } = context
  const note = table.note || (rows.length === 0 ? texts.reportPaper.nothing : '')
  if (note === '') return rows
  const set = setter.wrap(note, right - left, { size: 9, bold: false }, { smallest: 7, lines: 2, mostLines: 4 })
  const height = 2 + set.lines.length * 4.4
  const said: Block = {
    height,
    draw: y => set.lines.flatMap((line, index) => setter.place(line, left, y + 4.2 + index * 4.4, set.style)),
  }
  return [...rows, said]
}

function placeCells(
  { setter }: ReportSheetContext,
  { columns }: ReportTable,
  cells: readonly string[],
  baseline: number,
  size: number,
): Ink[] {
  let x: number = left
  return columns.flatMap(({ width, align }, index) => {
    const from = x
    x += width
    const set = setter.fit(cells[index] ?? '', width - gapBetweenColumns, { size, bold: false }, 5)
    const at = align === 'right' ? from + width - gapBetweenColumns : from
    return set.lines.flatMap(line => setter.place(line, at, baseline, set.style, align))
  })
}
