import type { CellValue } from 'hucre/xlsx'
import type { Cell, CellContext } from '../../shared/domain/import/cells.ts'
import type { FieldName } from '../../shared/domain/import/fields.ts'
import { findHeader, type HeaderMatch } from '../../shared/domain/import/headers.ts'
import { type NormalRow, normaliseRow, type RowOutcome } from '../../shared/domain/import/normalise-row.ts'
import { exportColumns, exportHeader, exportRow } from './export-file.ts'

/** Digits in a CSV may have been numbers; those in a workbook's text cells were not. */
export const fromCsv: CellContext = { date1904: false, typed: false }
export const fromWorkbook: CellContext = { date1904: false, typed: true }

/** The header of a list with these columns; all columns of an export when none are named. */
export function headerOf(headers: readonly string[] = exportHeader): HeaderMatch {
  const match = findHeader([headers], {})
  if (!match) throw new Error('no header')
  return match
}

/** Reads a sound row with some cells replaced. */
export function readRow(
  changes: Partial<Record<FieldName, CellValue>> = {},
  { context = fromCsv, row = 2 }: { readonly context?: CellContext; readonly row?: number } = {},
): RowOutcome {
  return normaliseRow({ sheet: '', row, cells: exportRow(changes) as Cell[] }, headerOf(), context)
}

/** Reads a sound row of a file that lacks some columns. */
export function readRowWithout(
  missing: readonly FieldName[],
  changes: Partial<Record<FieldName, CellValue>> = {},
  row = 2,
): RowOutcome {
  const kept = exportColumns.flatMap(([field], column) => (missing.includes(field) ? [] : [column]))
  const cells = exportRow(changes) as Cell[]
  const header = headerOf(kept.map(column => exportHeader[column] ?? ''))
  return normaliseRow({ sheet: '', row, cells: kept.map(column => cells[column] ?? null) }, header, fromCsv)
}

/** The understood row; throws where it was refused, and says why. */
export function normalOf(outcome: RowOutcome): NormalRow {
  if (!outcome.normal) throw new Error(`refused: ${JSON.stringify(outcome.issues)}`)
  return outcome.normal
}

/** Findings as `code field`, for short expectations. */
export function codes(outcome: { readonly issues: RowOutcome['issues'] }): readonly string[] {
  return outcome.issues.map(issue => `${issue.severity} ${issue.code}${issue.field ? ` ${issue.field}` : ''}`)
}
