import type { Cell, CellContext } from '../../shared/domain/import/cells.ts'
import type { HashSeed } from './row-hash.ts'
import type { TextEncoding } from './text-bytes.ts'

/** A row as a spreadsheet numbers it, from 1. */
export interface SheetRow {
  readonly row: number
  /** Read it once: a row of a text is cut into its cells anew each time. */
  readonly cells: readonly Cell[]
  /** A hash of the row as it was written, where that is quicker to come by than one of its cells. */
  hash?(seed: HashSeed): number
}

/** A worksheet; a CSV is one with an empty name. */
export interface Worksheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** A file as cells. Hidden worksheets are not in it. */
export interface Spreadsheet {
  readonly format: 'xlsx' | 'csv'
  /** null for a workbook. */
  readonly encoding: TextEncoding | null
  /** What stands between the cells of a line, null for a workbook. */
  readonly separator: string | null
  readonly context: CellContext
  readonly sheets: readonly Worksheet[]
}

/** Told while rows are read; `fraction` is null where the size of the rest is unknown. */
export type ReadProgress = (rows: number, fraction: number | null) => void
