import type { WaybillOffer, WaybillRoute, WaybillState } from '../dispatch.ts'
import { ok, type Result, refused } from '../result.ts'
import { type Courier, checkWaybill, courierOfWaybill, type WaybillFault } from '../waybill.ts'
import { type Cell, type CellContext, cellText, type Damage, isErrorCell, readIdentifier } from './cells.ts'
import { findWaybillColumns, type WaybillColumns } from './waybill-columns.ts'

/** How many numbers one file, and one entry of the ledger, can have. */
export const mostWaybills = 20_000

/** How long 三段码 and 大头笔 can be, in UTF-16 units. */
const LONGEST_ROUTE = 40

/** Why a line brings no number. */
export type WaybillLineFault =
  | { readonly code: WaybillFault | Damage | 'errorCell' | 'routeTooLong' }
  /** `row` is the line that has the number first. */
  | { readonly code: 'twiceInFile'; readonly row: number }
  | { readonly code: 'known'; readonly state: WaybillState }

/** One line of a list of numbers. */
export interface WaybillLine {
  /** The worksheet, '' in a CSV or a text. */
  readonly sheet: string
  /** Counted from 1, as a spreadsheet shows it. */
  readonly row: number
  /** The cell as it was. */
  readonly shown: string
  /** The number as it is stored; null where the cell holds none. */
  readonly number: string | null
  /** The number is the first part of an 18-digit barcode (Yunda). */
  readonly cut: boolean
  readonly route: WaybillRoute | null
  /** null: the number can be taken in. */
  readonly fault: WaybillLineFault | null
}

/** A list of numbers as a courier hands it out. */
export interface WaybillFile {
  readonly courier: Courier
  readonly lines: readonly WaybillLine[]
  /** Worksheets without a column of numbers. */
  readonly passedOver: readonly string[]
}

/** Why a readable file is no list of numbers. `tooManyNumbers`: more lines than `mostWaybills`. */
export type WaybillFileFault = 'noNumbers' | 'tooManyNumbers'

/** The cells of a file, read already. */
export interface WaybillCells {
  readonly context: CellContext
  readonly sheets: readonly {
    readonly name: string
    readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[]
  }[]
}

/** Reads a list of waybill numbers, each line for itself; `courier` null: the one most of the numbers look like. Nothing is guessed or completed. */
export function readWaybillFile(
  { context, sheets }: WaybillCells,
  courier: Courier | null,
): Result<WaybillFile, WaybillFileFault> {
  const passedOver: string[] = []
  const found = sheets.flatMap(({ name, rows }) => {
    const columns = findWaybillColumns(rows.map(({ cells }) => cells))
    if (columns) return [{ name, columns, rows: rows.slice(columns.first).filter(hasContent) }]
    if (rows.length > 0) passedOver.push(name)
    return []
  })
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count === 0) return refused('noNumbers')
  if (count > mostWaybills) return refused('tooManyNumbers')
  const numbers = found.flatMap(({ rows, columns }) => rows.map(({ cells }) => cells[columns.number] ?? null))
  const chosen = courier ?? courierOfMost(numbers)
  const first = new Map<string, number>()
  const lines = found.flatMap(({ name, rows, columns }) =>
    rows.map(({ row, cells }) => {
      const line = readLine(cells, columns, chosen, context)
      const earlier = line.number === null ? undefined : first.get(line.number)
      if (line.number !== null && earlier === undefined) first.set(line.number, row)
      const fault: WaybillLineFault | null = earlier === undefined ? line.fault : { code: 'twiceInFile', row: earlier }
      return { ...line, sheet: name, row, fault }
    }),
  )
  return ok({ courier: chosen, lines, passedOver })
}

/** The lines once it is known which numbers the ledger has seen already, and what became of them. */
export function judgeKnown(
  lines: readonly WaybillLine[],
  known: ReadonlyMap<string, WaybillState>,
): readonly WaybillLine[] {
  return lines.map(line => {
    const state = line.number === null || line.fault ? undefined : known.get(line.number)
    return state === undefined ? line : { ...line, fault: { code: 'known', state } }
  })
}

/** What the sound lines offer, in the order of the file. */
export function offersOf(lines: readonly WaybillLine[]): readonly WaybillOffer[] {
  return lines.flatMap(({ number, route, fault }) => (number === null || fault ? [] : { number, route }))
}

type OwnLine = Omit<WaybillLine, 'sheet' | 'row'>

function readLine(cells: readonly Cell[], columns: WaybillColumns, courier: Courier, context: CellContext): OwnLine {
  const cell = cells[columns.number] ?? null
  const line: OwnLine = { shown: cellText(cell), number: null, cut: false, route: null, fault: null }
  if (isErrorCell(cell)) return { ...line, fault: { code: 'errorCell' } }
  const { text, damage } = readIdentifier(cell, context)
  if (damage) return { ...line, fault: { code: damage } }
  const number = checkWaybill(courier, text)
  if (!number.ok) return { ...line, fault: { code: number.error } }
  const route = { code: routeText(cells, columns.code), mark: routeText(cells, columns.mark) }
  const tooLong = Math.max(route.code.length, route.mark.length) > LONGEST_ROUTE
  return {
    ...line,
    number: number.value,
    cut: courier === 'yunda' && /^\d{18}$/.test(text),
    route: route.code === '' && route.mark === '' ? null : route,
    fault: tooLong ? { code: 'routeTooLong' } : null,
  }
}

function routeText(cells: readonly Cell[], column: number | null): string {
  return column === null ? '' : cellText(cells[column] ?? null)
}

function hasContent({ cells }: { readonly cells: readonly Cell[] }): boolean {
  return cells.some(cell => cell !== null)
}

function courierOfMost(cells: readonly Cell[]): Courier {
  let balance = 0
  for (const cell of cells) {
    const courier = courierOfWaybill(cellText(cell))?.courier
    if (courier) balance += courier === 'yunda' ? 1 : -1
  }
  return balance > 0 ? 'yunda' : 'sf'
}
