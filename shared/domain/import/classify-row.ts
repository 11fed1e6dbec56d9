import { type Cell, cellText } from './cells.ts'
import type { FieldName } from './fields.ts'
import type { HeaderMatch } from './headers.ts'
import { plainWord } from './read-words.ts'

/** What a row below the header is. Only `data` is read; the others are counted and passed over. */
export type RowClass = 'data' | 'blank' | 'total' | 'note' | 'header'

const TOTAL = /^(?:合计|总计|小计|共计|累计|本页合计|本页小计|合计金额|total|subtotal|grandtotal|sum)$/
const KEYS: readonly FieldName[] = ['applicationNo', 'orderNo', 'title', 'number', 'digitalNumber']

/** Tells data from blank rows, total rows, remarks below the table, and headers repeated on each printed page. */
export function classifyRow(cells: readonly Cell[], header: HeaderMatch): RowClass {
  const filled = cells.reduce<number>((count, cell) => (cell === null ? count : count + 1), 0)
  if (filled === 0) return 'blank'
  const keys = KEYS.flatMap(field => {
    const cell = cells[header.columnOf[field] ?? -1] ?? null
    return cell === null ? [] : [cellText(cell)]
  })
  if (keys.every(isTotal) && cells.some(cell => isTotal(cellText(cell)))) return 'total'
  if (filled > 1 && cells.every((cell, column) => cell === null || cell === header.headers[column])) return 'header'
  if (filled > 2) return 'data'
  // A row cut off in the middle still begins with its number; a remark does not look like one.
  return keys.some(text => /^[\w-]{4,}$/.test(text)) ? 'data' : 'note'
}

function isTotal(text: string): boolean {
  return text.length <= 20 && TOTAL.test(plainWord(text))
}
