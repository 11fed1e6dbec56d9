import Papa from 'papaparse'
import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { CsvCutter } from './csv-rows.ts'
import { decodeText } from './decode-text.ts'
import { mostRows } from './limits.ts'
import type { ReadProgress, SheetRow, Spreadsheet } from './spreadsheet.ts'

const SEPARATORS = [',', ';', '\t']
const SAMPLE = 1 << 16
/** A cell longer than this is one whose quotation mark never closes. */
const LONGEST_CELL = 1 << 22

/** Reads a CSV: UTF-8 with or without mark, UTF-16 with mark, or GB18030; separated by comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array, progress: ReadProgress): Result<Spreadsheet, FileRefusal> {
  const decoded = decodeText(bytes)
  if (!decoded) return refused('encodingUnknown')
  const { encoding, pieces } = decoded
  const total = pieces.length
  const rows: SheetRow[] = []
  let cutter: CsvCutter | null = null
  let rest = ''
  while (pieces.length > 0) {
    rest += pieces.shift()
    const last = pieces.length === 0
    // A line end cut in two belongs together with the next piece.
    const held = !last && rest.endsWith('\r') ? 1 : 0
    let text = held ? rest.slice(0, -1) : rest
    // Old Macintosh line ends. The usual ones are left to whoever reads a row.
    if (/\r(?!\n)/.test(text)) text = text.replace(/\r\n?/g, '\n')
    if (!cutter) {
      const told = /^sep=(.)\r?\n/i.exec(text)
      if (told) text = text.slice(told[0].length)
      cutter = new CsvCutter(told?.[1] ?? detectSeparator(text))
    }
    const end = cutter.cut(text, last, rows)
    if (end === null) return refused('quoteNeverCloses')
    if (rows.length > mostRows) return refused('tooManyRows')
    rest = text.slice(end) + (held ? '\r' : '')
    if (!last && rest.length > LONGEST_CELL) return refused('quoteNeverCloses')
    progress(rows.length, (total - pieces.length) / total)
  }
  // What follows the last line end is no row.
  if (rows.at(-1)?.cells.every(cell => cell === null)) rows.pop()
  const separator = cutter?.separator ?? ','
  return ok({
    format: 'csv',
    encoding,
    separator,
    context: { date1904: false, typed: false },
    sheets: [{ name: '', rows }],
  })
}

/** The separator that cuts the first lines into the most equal rows. */
function detectSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/\r\n/g, '\n')
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
