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
  const texts = cells.map(cellText)
  const filled = texts.filter(text => text !== '')
  if (filled.length === 0) return 'blank'
  if (filled.length > 1 && texts.every((text, column) => text === '' || text === header.headers[column]))
    return 'header'
  const keys = texts.filter((text, column) => text !== '' && isKey(header, column))
  if (filled.some(text => TOTAL.test(plainWord(text))) && keys.every(text => TOTAL.test(plainWord(text))))
    return 'total'
  if (filled.length > 2) return 'data'
  // A row cut off in the middle still begins with its number; a remark does not look like one.
  return keys.some(text => /^[\w-]{4,}$/.test(text)) ? 'data' : 'note'
}

function isKey(header: HeaderMatch, column: number): boolean {
  const meaning = header.columns[column]
  return meaning !== null && meaning !== undefined && meaning !== 'ignore' && KEYS.includes(meaning)
}
