import { dropInvisible, toHalfWidth } from '../half-width.ts'

/**
 * A cell as the file holds it: text without outer space (see `cleanCell`), a number, or null for nothing. Dates that are formatted as
 * such arrive as text, `2026-11-03 10:22`.
 */
export type Cell = string | number | null

/** A row of a file. `row` is the line a spreadsheet shows, counted from 1; `sheet` the worksheet, '' in a CSV. */
export interface RawRow {
  readonly sheet: string
  readonly row: number
  readonly cells: readonly Cell[]
}

/** How the cells of a file are to be understood. */
export interface CellContext {
  /** Serial dates count from 1904 (old Macintosh workbooks) instead of 1900. */
  readonly date1904: boolean
  /** The file tells text from numbers (XLSX). In a CSV any digits may have been a number once. */
  readonly typed: boolean
}

/** What happened to a number on its way through a spreadsheet. */
export type Damage = 'damagedNumber' | 'lostDigits'

/** A cell read as an identifier: capitals and digits without spaces. `number` tells that it was, or may have been, a number. */
export interface IdentifierText {
  readonly text: string
  readonly damage: Damage | null
  readonly number: boolean
}

const EXACT_DIGITS = 15
const EXPONENT = /^[+-]?\d+(?:\.\d+)?E\+\d+$/i
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/i

/**
 * A text as it is kept: without outer space and invisible signs, null where nothing is left. What begins with = + - @ is data and stays
 * as it is; an apostrophe before it is the one this desk writes so that spreadsheets do not run it.
 */
export function cleanCell(text: string): Cell {
  const clean = dropInvisible(text).trim()
  if (clean === '') return null
  return clean.startsWith("'") && /^'[=+\-@＝＋－＠]/.test(clean) ? clean.slice(1) : clean
}

/** The text of a cell. */
export function cellText(cell: Cell): string {
  return cell === null ? '' : String(cell)
}

/** Whether a cell holds nothing, or a sign that people write for nothing. */
export function isBlank(cell: Cell): boolean {
  if (cell === null) return true
  return typeof cell === 'string' && cell.length <= 6 && /^(?:[-—–－/\\]+|无|N\/A|null|none)$/i.test(cell)
}

/** Whether a cell holds an error of the spreadsheet instead of a value. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && cell.startsWith('#') && ERROR.test(cell)
}

/** What a spreadsheet did to the digits of a cell, null where they are whole. */
export function damageOf(cell: Cell): Damage | null {
  if (cell === null) return null
  // Excel keeps 15 digits of a number; whatever needs more has lost its tail.
  if (typeof cell === 'number') return Math.abs(cell) >= 10 ** EXACT_DIGITS ? 'lostDigits' : null
  if (!/^[\d+\-０-９]/.test(cell)) return null
  const text = toHalfWidth(cell).replace(/[\s,]/g, '')
  if (EXPONENT.test(text)) return 'damagedNumber'
  // Three zeros and more beyond the 15th digit: one number in a thousand has them by chance, every damaged one does.
  return /^\d{15}0{3,}$/.test(text) ? 'lostDigits' : null
}

/** Reads a cell as an identifier: half-width capitals, no spaces, `="00123"` and `5797497.0` understood as their digits. */
export function readIdentifier(cell: Cell, context: CellContext): IdentifierText {
  const shown = toHalfWidth(cellText(cell)).replace(/\s/g, '').replace(/^'/, '').toUpperCase()
  const wrapped = shown.startsWith('=') ? /^="([^"]*)"$/.exec(shown)?.[1] : undefined
  if (wrapped !== undefined) return { text: wrapped, damage: null, number: false }
  const text = /^\d+\.0+$/.test(shown) ? shown.slice(0, shown.indexOf('.')) : shown
  const number = typeof cell === 'number' || (!context.typed && /^\d+$/.test(text))
  return { text, damage: damageOf(cell), number }
}
