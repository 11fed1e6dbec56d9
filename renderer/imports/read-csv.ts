import Papa from 'papaparse'
import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { CsvCutter, isOpenQuote, withPlainEnds } from './csv-rows.ts'
import { mostRows } from './limits.ts'
import type { ReadProgress, SheetRow, Spreadsheet } from './spreadsheet.ts'
import { LINE_FEED, readTextBytes, type TextBytes } from './text-bytes.ts'

const SEPARATORS = [',', ';', '\t']
const SAMPLE = 1 << 16
/** Bytes between two reports. */
const PROGRESS_BYTES = 1 << 20

/** Reads a CSV: UTF-8 with or without mark, UTF-16 with mark, or GB18030; separated by comma, semicolon or tab. */
export function readCsv(file: Uint8Array, progress: ReadProgress): Result<Spreadsheet, FileRefusal> {
  const text = readTextBytes(file)
  if (!text) return refused('encodingUnknown')
  const { encoding, bytes } = text
  const { separator, start } = findSeparator(text)
  const cutter = new CsvCutter(text, separator, start)
  const rows: SheetRow[] = []
  let told = 0
  for (;;) {
    const row = cutter.next(rows.length + 1)
    if (row === undefined) break
    if (row === null) return refused('quoteNeverCloses')
    rows.push(row)
    if (rows.length > mostRows) return refused('tooManyRows')
    if (cutter.done - told < PROGRESS_BYTES) continue
    told = cutter.done
    progress(rows.length, Math.min(1, told / bytes.length))
  }
  progress(rows.length, 1)
  // What follows the last line end is no row.
  if (cutter.done > bytes.length && rows.at(-1)?.cells.every(cell => cell === null)) rows.pop()
  return ok({
    format: 'csv',
    encoding,
    separator,
    context: { date1904: false, typed: false },
    sheets: [{ name: '', rows }],
  })
}

/** The separator, and where the first row begins: a first line may name the separator and is then none. */
function findSeparator(text: TextBytes): { readonly separator: string; readonly start: number } {
  const sample = withPlainEnds(text.decode(0, SAMPLE))
  const told = /^sep=(.)\n/i.exec(sample)?.[1]
  if (told) return { separator: told, start: text.bytes.indexOf(LINE_FEED) + 1 }
  return { separator: detectSeparator(sample, text.bytes.length <= SAMPLE), start: 0 }
}

/** The separator that cuts the first lines into the most equal rows. */
function detectSeparator(sample: string, isWhole: boolean): string {
  let best = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: '"' })
    const parsed: Papa.ParseResult<string[]> = parser.parse(sample, 0, !isWhole)
    if (parsed.errors.some(isOpenQuote)) continue
    const widths = parsed.data.map(row => row.length)
    for (const width of new Set(widths)) {
      const score = (width - 1) * widths.filter(other => other === width).length
      if (score > best.score) best = { separator, score }
    }
  }
  return best.separator
}
