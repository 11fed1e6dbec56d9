import Papa from 'papaparse'
import { type Cell, cleanCell } from '../../shared/domain/import/cells.ts'
import { type HashSeed, hashText } from './row-hash.ts'
import type { SheetRow } from './spreadsheet.ts'

const QUOTE = '"'
const RETURN = 13

/** Cuts a text into rows. A row stays text until its cells are asked for: most rows of a file that comes every day never are. */
export class CsvCutter {
  readonly separator: string
  readonly #parser: Papa.Parser

  constructor(separator: string) {
    this.separator = separator
    // One row a call.
    this.#parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: QUOTE, preview: 1 })
  }

  /**
   * Adds the rows of a text to `rows` and answers where the first incomplete one begins; null when a quotation mark never closes. In the
   * last text of a file whatever is left is a row.
   */
  cut(text: string, last: boolean, rows: SheetRow[]): number | null {
    let start = 0
    let quote = text.indexOf(QUOTE)
    for (;;) {
      const end = text.indexOf('\n', start)
      if (quote >= 0 && quote < start) quote = text.indexOf(QUOTE, start)
      if (quote >= 0 && (end < 0 || quote < end)) {
        const quoted = this.#parse(text.slice(start), !last)
        if (quoted.errors.some(({ code }) => code === 'MissingQuotes')) return null
        if (quoted.data.length === 0) return start
        rows.push(new CsvRow(rows.length + 1, text, start, start + quoted.meta.cursor, this))
        start += quoted.meta.cursor
        if (!quoted.meta.truncated) return start
      } else if (end < 0) {
        if (last) rows.push(new CsvRow(rows.length + 1, text, start, text.length, this))
        return last ? text.length : start
      } else {
        rows.push(new CsvRow(rows.length + 1, text, start, end, this))
        start = end + 1
      }
    }
  }

  /** The cells of one row. */
  cellsOf(text: string, start: number, end: number): Cell[] {
    const line = text.slice(start, text.charCodeAt(end - 1) === RETURN ? end - 1 : end)
    const texts = line.includes(QUOTE) ? this.#parse(line.replace(/\r\n/g, '\n'), false).data[0] : undefined
    return (texts ?? line.split(this.separator)).map(cleanCell)
  }

  #parse(text: string, ignoreLastRow: boolean): Papa.ParseResult<string[]> {
    return this.#parser.parse(text, 0, ignoreLastRow)
  }
}

class CsvRow implements SheetRow {
  readonly row: number
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #cutter: CsvCutter

  constructor(row: number, text: string, start: number, end: number, cutter: CsvCutter) {
    this.row = row
    this.#text = text
    this.#start = start
    this.#end = end
    this.#cutter = cutter
  }

  get cells(): readonly Cell[] {
    return this.#cutter.cellsOf(this.#text, this.#start, this.#end)
  }

  hash(seed: HashSeed): number {
    return hashText(this.#text, this.#start, this.#end, seed)
  }
}
