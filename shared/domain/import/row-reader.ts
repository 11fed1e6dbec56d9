import type { Fen, IsoDate } from '../application.ts'
import { toHalfWidth } from '../half-width.ts'
import { parseYuan } from '../money.ts'
import {
  type Cell,
  type CellContext,
  cellText,
  damageOf,
  type IdentifierText,
  isBlank,
  isErrorCell,
  readIdentifier,
} from './cells.ts'
import { type FieldName, maxLength } from './fields.ts'
import type { HeaderMatch } from './headers.ts'
import { readDate } from './read-date.ts'
import { type RowIssue, refuseRow, warnRow } from './row-issue.ts'

/** An amount together with its text, by whose digits its precision is judged. */
export interface ReadMoney {
  readonly fen: Fen
  readonly text: string
}

/** Reads the fields of one row and gathers what is wrong with them. Every reader answers '' or null for an empty cell. */
export interface RowReader {
  readonly issues: RowIssue[]
  /** Fields whose cell was left out as unreadable, so that the row says nothing about them. */
  readonly leftOut: FieldName[]
  has(field: FieldName): boolean
  /** Words as they stand: titles, names, addresses. A damaged number among them is left out with a warning. */
  text(field: FieldName): string
  /** Half-width text: phone, account, postcode, e-mail. Damage as in `text`. */
  contact(field: FieldName): string
  /** A number kept as text; damage refuses the row unless `isWhole` can prove the text sound. */
  identifier(field: FieldName, isWhole?: (text: string) => boolean): IdentifierText | null
  date(field: FieldName): IsoDate | null
  money(field: FieldName): ReadMoney | null
}

/** Opens a row for reading under a header. Error cells, overlong cells and cells beyond the header are reported at once. */
export function openRow(cells: readonly Cell[], header: HeaderMatch, context: CellContext): RowReader {
  const issues = unusableCells(cells, header)
  const leftOut: FieldName[] = []
  const cellOf = (field: FieldName): Cell => {
    const cell = cells[header.columnOf[field] ?? -1] ?? null
    return isBlank(cell) || isUnusable(cell, field) ? null : cell
  }

  const text = (field: FieldName): string => {
    const cell = cellOf(field)
    if (!damageOf(cell)) return cellText(cell)
    issues.push(warnRow('damagedLeftOut', field, { value: cellText(cell) }))
    leftOut.push(field)
    return ''
  }

  return {
    issues,
    leftOut,
    has: field => cellOf(field) !== null,
    text,
    contact: field => toHalfWidth(text(field)).trim(),
    identifier(field, isWhole = () => false) {
      const cell = cellOf(field)
      if (cell === null) return null
      const read = readIdentifier(cell, context)
      if (!read.damage || isWhole(read.text)) return read
      issues.push(refuseRow(read.damage, field, { value: cellText(cell) }))
      return null
    },
    date(field) {
      const cell = cellOf(field)
      if (cell === null) return null
      const day = readDate(cell, context)
      if (day !== null) return day
      issues.push(warnRow('dateUnreadable', field, { value: cellText(cell) }))
      leftOut.push(field)
      return null
    },
    money(field) {
      const cell = cellOf(field)
      if (cell === null) return null
      const damage = damageOf(cell)
      if (damage) {
        issues.push(refuseRow(damage, field, { value: cellText(cell) }))
        return null
      }
      const text = typeof cell === 'number' ? numberAsYuan(cell) : cellText(cell)
      const fen = parseYuan(text)
      if (fen.ok) return { fen: fen.value, text }
      issues.push(refuseRow('moneyUnreadable', field, { value: cellText(cell) }))
      return null
    },
  }
}

/** A number in a workbook is exact to the fen: two decimals tell the check of the totals so. */
function numberAsYuan(value: number): string {
  const wholeFen = Math.abs(value * 100 - Math.round(value * 100)) < 1e-3
  return wholeFen ? value.toFixed(2) : String(value)
}

function unusableCells(cells: readonly Cell[], header: HeaderMatch): RowIssue[] {
  const issues: RowIssue[] = []
  const expected = header.columns.length
  const found = 1 + cells.findLastIndex(cell => cell !== null)
  if (found > expected) issues.push(refuseRow('tooManyCells', null, { expected, found }))
  for (const [column, meaning] of header.columns.entries()) {
    const cell = cells[column] ?? null
    if (typeof cell !== 'string' || meaning === null || meaning === 'ignore') continue
    if (isErrorCell(cell)) issues.push(refuseRow('errorCell', meaning, { value: cell }))
    else if (isUnusable(cell, meaning)) issues.push(refuseRow('tooLong', meaning, { limit: maxLength[meaning] }))
  }
  return issues
}

function isUnusable(cell: Cell, field: FieldName): boolean {
  return typeof cell === 'string' && (cell.length > maxLength[field] || isErrorCell(cell))
}
