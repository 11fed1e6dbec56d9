import type { SheetId } from '../../../shared/domain/application.ts'
import type { ApplicationRow } from '../../data/db.ts'
import type { Count } from './scan-keeper.ts'
import { linesHere, type SheetLine } from './sheet-line.ts'

/** The sheets the ledger has at the branch. */
export type Stock = ReadonlyMap<SheetId, SheetLine>

/** The sheets at the branch of these applications. */
export function stockOf(rows: readonly ApplicationRow[]): Stock {
  return new Map(rows.flatMap(linesHere).map(line => [line.sheet, line]))
}

/** The stock after these applications have changed; the very same when that moved nothing. */
export function changeStock(stock: Stock, rows: readonly ApplicationRow[]): Stock {
  const concerned = rows.filter(row => row.sheets.some(sheet => stock.has(sheet)) || linesHere(row).length > 0)
  if (concerned.length === 0) return stock
  const changed = new Map(stock)
  for (const row of concerned) {
    for (const sheet of row.sheets) changed.delete(sheet)
    for (const line of linesHere(row)) changed.set(line.sheet, line)
  }
  return changed
}

/** The sheets in the order they came to where they are, longest first. */
export function inOrder(stock: Stock): readonly SheetLine[] {
  return [...stock.values()].sort((a, b) => a.seq - b.seq || (a.sheet < b.sheet ? -1 : 1))
}

/** How a count stands against the ledger. */
export interface Standing {
  readonly atBranch: number
  readonly present: number
  /** Oldest custody first. */
  readonly missing: readonly SheetLine[]
  /** Scanned and elsewhere by the ledger, the last one first. */
  readonly unexpected: readonly SheetId[]
  /** The last one first. */
  readonly unknown: readonly string[]
}

/** Compares what is scanned with the sheets at the branch; `ordered` holds those of `stock`. */
export function standingOf(stock: Stock, ordered: readonly SheetLine[], { sheets, unknown }: Count): Standing {
  const missing = ordered.filter(({ sheet }) => !sheets.has(sheet))
  return {
    atBranch: ordered.length,
    present: ordered.length - missing.length,
    missing,
    unexpected: [...sheets].filter(sheet => !stock.has(sheet)).reverse(),
    unknown: [...unknown].reverse(),
  }
}
