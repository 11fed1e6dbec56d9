import type { IsoDate } from './application.ts'
import { ok, type Result, refused } from './result.ts'
import { addDays, isIsoDate, weekdayOf, yearOf } from './shanghai-time.ts'

/** A day that differs from the ordinary week by the official arrangement. */
export interface HolidayDay {
  readonly name: string
  readonly date: IsoDate
  /** false: a weekend day that is worked (调休). */
  readonly isOffDay: boolean
}

/** The official arrangement of one year (holiday-cn form). A notice may also move days at the end of the year before. */
export interface HolidayYear {
  readonly year: number
  readonly days: readonly HolidayDay[]
}

/** The years the desk has an official arrangement for. */
export type WorkCalendar = readonly HolidayYear[]

/** There is no official arrangement for a year that the answer depends on. Never answered by a guess. */
export interface NoCalendar {
  readonly code: 'noCalendar'
  readonly year: number
}

/** Why a file is no holiday arrangement. `calendarEmpty`: the year is named but not yet arranged. */
export type CalendarFault = 'calendarForm' | 'calendarEmpty'

/** Whether a day is worked, by the official arrangement. */
export function isWorkday(date: IsoDate, calendar: WorkCalendar): Result<boolean, NoCalendar> {
  const year = yearOf(date)
  // A file without days is how an arrangement looks that has not been published yet.
  if (!calendar.some(arranged => arranged.year === year && arranged.days.length > 0))
    return refused({ code: 'noCalendar', year })
  const arranged = arrangedDay(date, calendar)
  const weekday = weekdayOf(date)
  return ok(arranged ? !arranged.isOffDay : weekday !== 0 && weekday !== 6)
}

function arrangedDay(date: IsoDate, calendar: WorkCalendar): HolidayDay | undefined {
  const years = [...calendar].sort((one, other) => other.year - one.year)
  // A later notice overrules an earlier one on the last days of December.
  for (const { days } of years) {
    const day = days.find(candidate => candidate.date === date)
    if (day) return day
  }
  return undefined
}

/** The working day that is so many working days after a day; the day itself does not count. 0 gives the day itself. */
export function addWorkdays(date: IsoDate, workdays: number, calendar: WorkCalendar): Result<IsoDate, NoCalendar> {
  let day = date
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1)
    const worked = isWorkday(day, calendar)
    if (!worked.ok) return worked
    if (worked.value) left -= 1
  }
  return ok(day)
}

/** How many working days lie after the first day, up to and including the second; 0 where it does not lie after the first. */
export function workdaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): Result<number, NoCalendar> {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const worked = isWorkday(day, calendar)
    if (!worked.ok) return worked
    if (worked.value) count += 1
  }
  return ok(count)
}

/** Reads a holiday arrangement from parsed JSON in holiday-cn form; other properties are ignored. */
export function readHolidayYear(json: unknown): Result<HolidayYear, CalendarFault> {
  if (!isRecord(json) || !Number.isInteger(json.year) || !Array.isArray(json.days)) return refused('calendarForm')
  const year = Number(json.year)
  const days: HolidayDay[] = []
  for (const day of json.days as unknown[]) {
    if (!isRecord(day) || typeof day.name !== 'string' || typeof day.isOffDay !== 'boolean')
      return refused('calendarForm')
    if (typeof day.date !== 'string' || !isIsoDate(day.date)) return refused('calendarForm')
    if (![year - 1, year].includes(yearOf(day.date))) return refused('calendarForm')
    days.push({ name: day.name, date: day.date, isOffDay: day.isOffDay })
  }
  return days.length > 0 ? ok({ year, days }) : refused('calendarEmpty')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
