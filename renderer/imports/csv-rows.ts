import Papa from 'papaparse'
import { type Cell, cleanCell } from '../../shared/domain/import/cells.ts'
import { type HashSeed, hashBytes } from './row-hash.ts'
import type { SheetRow } from './spreadsheet.ts'
import { LINE_FEED, type TextBytes } from './text-bytes.ts'

const QUOTE = '"'
const QUOTE_BYTE = 34
/** A row longer than this is one with a quotation mark that never closes, in bytes. */
const LONGEST_ROW = 1 << 22

/** Cuts a text into rows. A row stays a stretch of bytes until its cells are asked for: most rows of a file that comes every day never are. */
export class CsvCutter {
  readonly separator: string
  readonly #text: TextBytes
  readonly #view: DataView
  readonly #parser: Papa.Parser
  /** Where the next row begins. */
  #start: number
  /** The first quotation mark from there on; the length of the text where there is none. */
  #quote = -1

  constructor(text: TextBytes, separator: string, start: number) {
    this.separator = separator
    this.#text = text
    this.#view = new DataView(text.bytes.buffer, text.bytes.byteOffset, text.bytes.length)
    this.#start = start
    // One row a call.
    this.#parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: QUOTE, preview: 1 })
  }

  /** How many bytes have been cut. */
  get done(): number {
    return this.#start
  }

  /** The next row, undefined behind the last; null when a quotation mark never closes. */
  next(row: number): SheetRow | null | undefined {
    const start = this.#start
    if (start >= this.#text.bytes.length) return undefined
    if (this.#quote < start) this.#quote = this.#find(QUOTE_BYTE, start)
    const firstEnd = this.#find(LINE_FEED, start)
    const end = this.#quote < firstEnd ? this.#endOfQuoted(start, firstEnd) : firstEnd
    if (end === null || end - start > LONGEST_ROW) return null
    this.#start = end + 1
    return new CsvRow(row, start, end, this)
  }

  /** The cells of one row. */
  cellsOf(start: number, end: number): Cell[] {
    // With its line end: what follows a closing mark is blank only before one.
    const line = this.#text.decode(start, end + 1)
    const texts = line.includes(QUOTE) ? this.#parse(withPlainEnds(line)).data[0] : undefined
    return (texts ?? line.split(this.separator)).map(cleanCell)
  }

  /** What stands for the bytes of one row. */
  hashOf(start: number, end: number, seed: HashSeed): number {
    return hashBytes(this.#view, start, end, seed)
  }

  /** Where a row with a quotation mark ends, for which `end` is the first line end: the parser says how many lines it takes. */
  #endOfQuoted(start: number, end: number): number | null {
    if (end - start > LONGEST_ROW) return null
    const { length } = this.#text.bytes
    const text = withPlainEnds(this.#text.decode(start, end + 1))
    const { errors, meta } = this.#parse(text)
    if (errors.some(isOpenQuote)) {
      const quote = this.#find(QUOTE_BYTE, end)
      // Twice as much each time, so that a long cell is not parsed a thousand times.
      return quote === length ? null : this.#endOfQuoted(start, this.#find(LINE_FEED, Math.max(quote, 2 * end - start)))
    }
    // The last line of a file need not end.
    if (meta.cursor === text.length && end === length) return length
    let taken = start - 1
    for (const sign of text.slice(0, meta.cursor)) if (sign === '\n') taken = this.#find(LINE_FEED, taken + 1)
    return taken
  }

  #find(byte: number, from: number): number {
    const { bytes } = this.#text
    const at = bytes.indexOf(byte, from)
    return at < 0 ? bytes.length : at
  }

  #parse(text: string): Papa.ParseResult<string[]> {
    return this.#parser.parse(text, 0, false)
  }
}

/** Whether the parser came to the end within quotation marks. */
export function isOpenQuote({ code }: Papa.ParseError): boolean {
  return code === 'MissingQuotes'
}

/** A text whose lines end as the parser expects them. */
export function withPlainEnds(text: string): string {
  return text.replace(/\r\n/g, '\n')
}

class CsvRow implements SheetRow {
  readonly row: number
  readonly #start: number
  readonly #end: number
  readonly #cutter: CsvCutter

  constructor(row: number, start: number, end: number, cutter: CsvCutter) {
    this.row = row
    this.#start = start
    this.#end = end
    this.#cutter = cutter
  }

  get cells(): readonly Cell[] {
    return this.#cutter.cellsOf(this.#start, this.#end)
  }

  hash(seed: HashSeed): number {
    return this.#cutter.hashOf(this.#start, this.#end, seed)
  }
}
