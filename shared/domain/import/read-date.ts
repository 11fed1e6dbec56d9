import type { IsoDate } from '../application.ts'
import { toHalfWidth } from '../half-width.ts'
import { isIsoDate, parseCompactDate, shanghaiDay } from '../shanghai-time.ts'
import { type Cell, type CellContext, cellText } from './cells.ts'

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/**
 * Reads a cell as a day: serial dates of both systems, `2026/11/3`, `2026.11.3`, `20261103`, `2026年11月3日`, with or without a time of
 * day. An instant with a zone becomes its day in Asia/Shanghai. null where it is no day between 2000 and 2099; dates that do not
 * begin with the year are ambiguous and therefore none.
 */
export function readDate(cell: Cell, context: CellContext): IsoDate | null {
  const known = context.date1904 ? seen1904 : seen1900
  let day = known.get(cell)
  if (day === undefined) {
    day = readNewDate(cell, context)
    if (known.size < MOST_SEEN) known.set(cell, day)
  }
  return day
}

// A file of a hundred thousand rows has a few hundred days in it.
const MOST_SEEN = 20_000
const seen1900 = new Map<Cell, IsoDate | null>()
const seen1904 = new Map<Cell, IsoDate | null>()

function readNewDate(cell: Cell, context: CellContext): IsoDate | null {
  const text = toHalfWidth(cellText(cell))
  if (/^\d{8}(?:\d{4}|\d{6})?$/.test(text)) return inRange(parseCompactDate(text.slice(0, 8)))
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return inRange(serialDay(Math.floor(Number(text)), context.date1904))
  if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return inRange(instantDay(text))
  return inRange(writtenDay(text))
}

/** Finds the first day written in a text such as `票源紧张，预计 2026/11/26 寄票`, or null. */
export function findDate(text: string): IsoDate | null {
  const half = toHalfWidth(text)
  const written = /20\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日?)/.exec(half)
  if (written) return inRange(writtenDay(written[0]))
  const compact = /(?<!\d)20\d{6}(?!\d)/.exec(half)
  return compact ? inRange(parseCompactDate(compact[0])) : null
}

function writtenDay(text: string): IsoDate | null {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT,]*(?:上午|下午|[AP]M)?\s*\d{1,2}[:时点].*)?$/i.exec(
      text,
    )
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  return parseCompactDate(year + month.padStart(2, '0') + day.padStart(2, '0'))
}

function serialDay(serial: number, date1904: boolean): IsoDate {
  return new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + serial * DAY).toISOString().slice(0, 10)
}

function instantDay(text: string): IsoDate | null {
  return Number.isNaN(Date.parse(text)) ? null : shanghaiDay(text)
}

function inRange(day: IsoDate | null): IsoDate | null {
  return day !== null && /^20\d{2}-/.test(day) && isIsoDate(day) ? day : null
}
