import type { CellContext } from '../../shared/domain/import/cells.ts'
import type { JudgedApplication } from '../../shared/domain/import/verdicts.ts'
import { type KeptRows, keepRows, type Recall, seedOfSheet } from './kept-rows.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import { type HashSeed, hashCells } from './row-hash.ts'

/** A file that was judged, as far as its rows can be kept. */
export interface SettledFile {
  readonly sheets: readonly PlannedSheet[]
  readonly context: CellContext
  /** Every application of the file. */
  readonly applications: readonly JudgedApplication[]
  /** Those that the same rows will find unchanged. */
  readonly settled: readonly JudgedApplication[]
}

/** What to recall at the next import: the settled applications of this file, and what was kept before of others. */
export function keepSettled({ sheets, context, applications, settled }: SettledFile, recall: Recall): KeptRows {
  const salt = recall.rows?.salt ?? crypto.getRandomValues(new Uint32Array(4))
  const seeds = new Map<string, HashSeed>()
  for (const { sheet, header } of sheets) seeds.set(sheet.name, seedOfSheet(salt, recall.program, header, context))
  const now = settled.flatMap(({ key, rows }) => {
    const hashes = rows.map(({ raw }) => hashCells(raw.cells, seeds.get(raw.sheet) ?? [0, 0]))
    const warned = rows.some(({ issues }) => issues.length > 0)
    return key === null ? [] : [{ key, warned, hashes }]
  })
  return keepRows(recall.rows, new Set(applications.flatMap(({ key }) => key ?? [])), now, salt)
}
