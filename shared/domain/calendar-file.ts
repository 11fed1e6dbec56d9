import type { IsoDate } from './application.ts'
import { type Result, refused } from './result.ts'
import { yearOf } from './shanghai-time.ts'
import { type CalendarFault, type HolidayYear, readHolidayYear } from './workdays.ts'

/** The arrangement of a year as a supervisor imported it. */
export interface ImportedYear extends HolidayYear {
  /** The notices it was written from, or the file's name where the file names none. */
  readonly source: string
}

/** Why a file is not imported. `year`: the year of an arrangement the desk has no use for. */
export type CalendarFileFault =
  | { readonly code: CalendarFault | 'calendarDayTwice' }
  | { readonly code: 'calendarYear'; readonly year: number; readonly first: number; readonly last: number }

/** The years that may be imported: arrangements are published in the autumn before, and the last year may still be asked about. */
export function importableYears(today: IsoDate): { readonly first: number; readonly last: number } {
  return { first: yearOf(today) - 1, last: yearOf(today) + 1 }
}

/** Reads the text of a holiday-cn JSON file. `today` is an Asia/Shanghai day. Nothing is guessed or completed. */
export function readCalendarFile(
  { name, text }: { readonly name: string; readonly text: string },
  today: IsoDate,
): Result<ImportedYear, CalendarFileFault> {
  const json = parse(text)
  const read = readHolidayYear(json)
  if (!read.ok) return refused({ code: read.error })
  const { year, days } = read.value
  const years = importableYears(today)
  if (year < years.first || year > years.last) return refused({ code: 'calendarYear', year, ...years })
  if (new Set(days.map(day => day.date)).size < days.length) return refused({ code: 'calendarDayTwice' })
  return { ok: true, value: { year, days, source: papersOf(json) || name } }
}

/** The built-in arrangements and the imported ones; of a year that has both the imported one holds. */
export function mergeCalendars<T extends HolidayYear>(builtIn: readonly T[], imported: readonly T[]): readonly T[] {
  const years = new Set(imported.map(({ year }) => year))
  return [...builtIn.filter(({ year }) => !years.has(year)), ...imported].sort((one, other) => one.year - other.year)
}

function papersOf(json: unknown): string {
  const papers = typeof json === 'object' && json !== null && 'papers' in json ? json.papers : null
  return Array.isArray(papers) ? papers.filter(paper => typeof paper === 'string').join(' ') : ''
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
