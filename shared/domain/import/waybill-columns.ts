import { courierOfWaybill } from '../waybill.ts'
import { type Cell, cellText, damageOf } from './cells.ts'
import { headerWords } from './header-words.ts'
import { headerSearchRows, plainHeader } from './headers.ts'

/** Where a list of waybill numbers has what; null: no such column. `first` is the first row below the header. */
export interface WaybillColumns {
  readonly first: number
  readonly number: number
  /** 三段码. */
  readonly code: number | null
  /** 大头笔, or else 集包地. */
  readonly mark: number | null
}

/**
 * Finds the column of the numbers: by its header, or where no header is known, as the column with the most cells that look like
 * numbers of a courier. null: there is none. Without a header, lines at the top that have no digit are titles.
 */
export function findWaybillColumns(rows: readonly (readonly Cell[])[]): WaybillColumns | null {
  for (const [index, cells] of rows.slice(0, headerSearchRows).entries()) {
    const headers = cells.map(cell => plainHeader(cellText(cell)))
    const number = columnOf(headers, numberWords)
    if (number === null) continue
    const mark = columnOf(headers, penWords) ?? columnOf(headers, placeWords)
    return { first: index + 1, number, code: columnOf(headers, codeWords), mark }
  }
  const number = columnByContent(rows)
  if (number === null) return null
  const first = rows.findIndex(cells => /\d/.test(cellText(cells[number] ?? null)))
  return { first, number, code: null, mark: null }
}

function columnOf(headers: readonly string[], words: ReadonlySet<string>): number | null {
  const column = headers.findIndex(header => words.has(header))
  return column < 0 ? null : column
}

function columnByContent(rows: readonly (readonly Cell[])[]): number | null {
  const counts: number[] = []
  for (const cells of rows)
    for (const [column, cell] of cells.entries())
      if (courierOfWaybill(cellText(cell)) !== null || damageOf(cell) !== null)
        counts[column] = (counts[column] ?? 0) + 1
  let best: number | null = null
  for (const [column, count] of counts.entries())
    if (count !== undefined && count > (best === null ? 0 : (counts[best] ?? 0))) best = column
  return best
}

function wordSet(chinese: string, english: string): ReadonlySet<string> {
  return new Set([...chinese.split(' '), ...english.split(',')].map(plainHeader))
}

const [waybillChinese = '', waybillEnglish = ''] = headerWords.waybill
const numberWords = wordSet(
  `${waybillChinese} 运单 运单编号 单号 面单号 面单号码 电子面单号 条码 条形码 号码`,
  `${waybillEnglish},mail no,mailno,waybillno,express no,awb,awb no,barcode,number`,
)
const codeWords = wordSet(
  '三段码 三段码信息 路由码 路由代码 分拣码 目的地代码',
  'three-segment code,three segment code,route code,routing code,sort code,sorting code',
)
const penWords = wordSet('大头笔 大头笔信息 大笔头', 'route mark,mark,bulk pen')
const placeWords = wordSet('集包地 集包地名称 集包', 'package place,package center,hub,bag place')
