import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { type Result, refused } from '../../shared/domain/result.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { sniffFile } from './sniff-file.ts'
import type { ReadProgress, Spreadsheet } from './spreadsheet.ts'

/** Reads a file into cells, whatever its name says; or why that cannot be done. */
export async function readSpreadsheet(
  bytes: Uint8Array<ArrayBuffer>,
  progress: ReadProgress,
): Promise<Result<Spreadsheet, FileRefusal>> {
  const format = sniffFile(bytes)
  if (!format.ok) return format
  const read = format.value === 'xlsx' ? await readXlsx(bytes, progress) : readCsv(bytes, progress)
  if (!read.ok) return read
  return read.value.sheets.some(sheet => sheet.rows.length > 0) ? read : refused('empty')
}
