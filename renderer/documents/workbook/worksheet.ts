import { beginPart, type DeflatedPart } from './deflate.ts'

/** How the cells of a column look: text keeps every digit, amounts have two decimals. */
export type ColumnFormat = 'text' | 'amount' | 'count' | 'plain'

/** A column; width in characters. */
export interface WorksheetColumn {
  readonly width: number
  readonly format: ColumnFormat
}

/** A cell; null and '' are empty. */
export type WorksheetCell = string | number | null

/** A worksheet on its way into its part of the archive. */
export interface WorksheetWriter {
  /** A row of the head, bold. */
  addHead(cells: readonly string[]): Promise<void>
  addRow(cells: readonly WorksheetCell[]): Promise<void>
  finish(): Promise<DeflatedPart>
}

/** Numbers of the formats in `styles.xml`. */
const styleOf: Readonly<Record<ColumnFormat | 'head', number>> = { plain: 0, text: 1, amount: 2, count: 3, head: 4 }

/** The most a cell holds in any spreadsheet program. */
const longestText = 32_767

const flushAt = 64 * 1024

/** Begins a worksheet, its first row frozen where it has a head. */
export function beginWorksheet(columns: readonly WorksheetColumn[], frozen: boolean): WorksheetWriter {
  const part = beginPart()
  let row = 0
  let waiting = prelude(columns, frozen)

  async function add(cells: readonly WorksheetCell[], head: boolean): Promise<void> {
    row += 1
    waiting += `<row r="${row}">`
    cells.forEach((cell, index) => {
      if (cell === null || cell === '') return
      const style = head ? styleOf.head : styleOf[columns[index]?.format ?? 'plain']
      waiting += cellXml(`${columnName(index)}${row}`, style, cell)
    })
    waiting += '</row>'
    if (waiting.length < flushAt) return
    const text = waiting
    waiting = ''
    await part.write(text)
  }

  return {
    addHead: cells => add(cells, true),
    addRow: cells => add(cells, false),
    async finish() {
      await part.write(`${waiting}</sheetData></worksheet>`)
      return part.finish()
    },
  }
}

function prelude(columns: readonly WorksheetColumn[], frozen: boolean): string {
  const pane = frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  const widths = columns.map(
    ({ width, format }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${styleOf[format]}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
}

/** A number is a number; everything else is a text in place, which no program takes for a formula. */
function cellXml(name: string, style: number, cell: string | number): string {
  if (typeof cell === 'number') return `<c r="${name}" s="${style}"><v>${cell}</v></c>`
  const text = escapeXml(cell.slice(0, longestText))
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** `A` to `Z`, then `AA`. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML carries it; what XML cannot carry is dropped. */
export function escapeXml(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, '').replace(/[&<>"]/g, sign => entities[sign] ?? '')
}
