import type { JudgedApplication } from '../../shared/domain/import/verdicts.ts'
import { type FileKind, hashRow, type KeptRows, keepRows, type Recall, seedOfSheet } from './kept-rows.ts'
import type { PlannedSheet } from './plan-sheets.ts'

/** A file that was judged, as far as its rows can be kept. */
export interface SettledFile {
  readonly sheets: readonly PlannedSheet[]
  readonly file: FileKind
  /** Every application that was compared; those that were recognised are kept as they are. */
  readonly compared: readonly JudgedApplication[]
  /** Those that the same rows will find unchanged. */
  readonly settled: readonly JudgedApplication[]
}

/** What to recall at the next import: the settled applications of this file, and what was kept before of others. */
export function keepSettled({ sheets, file, compared, settled }: SettledFile, recall: Recall): KeptRows {
  const salt = recall.rows?.salt ?? crypto.getRandomValues(new Uint32Array(4))
  const hashers = new Map(
    sheets.map(({ sheet, header }) => {
      const seed = seedOfSheet(salt, recall.program, header, file)
      const rows = new Map(sheet.rows.map(line => [line.row, line]))
      const hashOf = (row: number): number => {
        const line = rows.get(row)
        return line ? hashRow(line, seed) : 0
      }
      return [sheet.name, hashOf]
    }),
  )
  const now = settled.flatMap(({ key, rows }) => {
    const hashes = rows.map(({ raw }) => hashers.get(raw.sheet)?.(raw.row) ?? 0)
    const warned = rows.some(({ issues }) => issues.length > 0)
    return key === null ? [] : [{ key, warned, hashes }]
  })
  return keepRows(recall.rows, new Set(compared.flatMap(({ key }) => key ?? [])), now, salt)
}
