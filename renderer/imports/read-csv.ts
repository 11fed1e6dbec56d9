import Papa from 'papaparse'
import { cleanCell } from '../../shared/domain/import/cells.ts'
import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { decodeText, detectEncoding } from './decode-text.ts'
import { mostRows } from './limits.ts'
import type { ReadProgress, SheetRow, Spreadsheet } from './spreadsheet.ts'

const SEPARATORS = [',', ';', '\t']
const SAMPLE = 1 << 16
/** A cell longer than this is one whose quotation mark never closes. */
const LONGEST_CELL = 1 << 22

/** Reads a CSV: UTF-8 with or without mark, UTF-16 with mark, or GB18030; separated by comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array, progress: ReadProgress): Result<Spreadsheet, FileRefusal> {
  const encoding = detectEncoding(bytes)
  if (!encoding) return refused('encodingUnknown')
  const rows: SheetRow[] = []
  let parser: Papa.Parser | null = null
  let rest = ''
  let done = 0
  for (const piece of decodeText(bytes, encoding)) {
    done += 1 << 20
    const last = done >= bytes.length
    rest += piece
    // A line end cut in two belongs together with the next piece.
    const held = !last && rest.endsWith('\r') ? 1 : 0
    let text = (held ? rest.slice(0, -1) : rest).replace(/\r\n?/g, '\n')
    if (!parser) {
      const told = /^sep=(.)\n/i.exec(text)
      if (told) text = text.slice(told[0].length)
      parser = new Papa.Parser({ delimiter: told?.[1] ?? detectSeparator(text), newline: '\n', quoteChar: '"' })
    }
    const parsed: Papa.ParseResult<string[]> = parser.parse(text, 0, !last)
    if (parsed.errors.some(error => error.code === 'MissingQuotes')) return refused('quoteNeverCloses')
    for (const cells of parsed.data) rows.push({ row: rows.length + 1, cells: cells.map(cleanCell) })
    if (rows.length > mostRows) return refused('tooManyRows')
    rest = text.slice(parsed.meta.cursor) + (held ? '\r' : '')
    if (!last && rest.length > LONGEST_CELL) return refused('quoteNeverCloses')
    progress(rows.length, Math.min(1, done / bytes.length))
  }
  // What follows the last line end is no row.
  if (rows.at(-1)?.cells.every(cell => cell === null)) rows.pop()
  return ok({ format: 'csv', encoding, context: { date1904: false, typed: false }, sheets: [{ name: '', rows }] })
}

/** The separator that cuts the first lines into the most equal rows. */
function detectSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE)
  let best = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const parsed: Papa.ParseResult<string[]> = new Papa.Parser({
      delimiter: separator,
      newline: '\n',
      quoteChar: '"',
    }).parse(sample, 0, sample.length < text.length)
    const widths = parsed.data.map(row => row.length)
    for (const width of new Set(widths)) {
      const score = (width - 1) * widths.filter(other => other === width).length
      if (score > best.score) best = { separator, score }
    }
  }
  return best.separator
}
