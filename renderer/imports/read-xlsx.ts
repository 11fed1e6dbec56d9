import { type CellValue, streamXlsxRows } from 'hucre/xlsx'
import { type Cell, cleanCell } from '../../shared/domain/import/cells.ts'
import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { mostWorkbookRows } from './limits.ts'
import { readWorkbookInfo } from './read-workbook-info.ts'
import type { ReadProgress, SheetRow, Spreadsheet, Worksheet } from './spreadsheet.ts'

/** Reads a workbook row by row. Text cells arrive as they were written, number cells as numbers, dates as text. */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  progress: ReadProgress,
): Promise<Result<Spreadsheet, FileRefusal>> {
  try {
    const info = await readWorkbookInfo(bytes)
    const sheets: Worksheet[] = []
    let count = 0
    for (const { name, index, hidden } of info.sheets) {
      if (hidden) continue
      const rows: SheetRow[] = []
      for await (const row of streamXlsxRows(bytes, { sheet: index })) {
        rows.push({ row: row.index + 1, cells: row.values.map(toCell) })
        if (++count > mostWorkbookRows) return refused('tooManyRows')
        if (count % 1000 === 0) progress(count, null)
      }
      sheets.push({ name, rows })
    }
    progress(count, 1)
    const context = { date1904: info.date1904, typed: true }
    return ok({ format: 'xlsx', encoding: null, separator: null, context, sheets })
  } catch {
    // The library and the decompressor each throw kinds of their own on a broken file; all mean the same to the clerk.
    return refused('damaged')
  }
}

function toCell(value: CellValue): Cell {
  if (typeof value === 'string') return cleanCell(value)
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  // Excel shows a date it cannot write as hashes, and so it stands in the list of refused rows.
  if (Number.isNaN(value.getTime())) return '########'
  const text = value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
