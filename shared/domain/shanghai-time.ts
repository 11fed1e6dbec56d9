import type { IsoDate } from './application.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The Asia/Shanghai day of an instant (`2026-11-22T16:30:00Z` → `2026-11-23`). The instant must carry Z or an offset. */
export function shanghaiDay(instant: string): IsoDate {
  return wallClock(instant).slice(0, 10)
}

/** The Asia/Shanghai time of day of an instant, `14:05`. The instant must carry Z or an offset. */
export function shanghaiTime(instant: string): string {
  return wallClock(instant).slice(11, 16)
}

/** Day and time of an instant in Asia/Shanghai, `2026-11-22 14:05`. The instant must carry Z or an offset. */
export function shanghaiDayTime(instant: string): string {
  return `${shanghaiDay(instant)} ${shanghaiTime(instant)}`
}

/** Whether a text is a day that exists, written `2026-11-22`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const milliseconds = Date.parse(`${text}T00:00:00Z`)
  // Date.parse rolls 2026-02-30 over to March instead of refusing it.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
}

/** The day written `20261122`, or null where no such day exists. */
export function parseCompactDate(text: string): IsoDate | null {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  return isIsoDate(day) ? day : null
}

/** The UTC instant at which a day begins in Asia/Shanghai, in the form entries carry (`2026-11-21T16:00:00.000Z`). */
export function beginOfDay(date: IsoDate): string {
  return new Date(midnight(date) - 8 * HOUR).toISOString()
}

/** The day so many days later (earlier where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(midnight(date) + days * DAY).toISOString().slice(0, 10)
}

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (midnight(to) - midnight(from)) / DAY
}

/** The day of the week, 0 Sunday to 6 Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(midnight(date)).getUTCDay()
}

/** The calendar year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

function midnight(date: IsoDate): number {
  if (!isIsoDate(date)) throw new Error(`not a day: ${date}`)
  return Date.parse(`${date}T00:00:00Z`)
}

function wallClock(instant: string): string {
  // Without a zone Date.parse would take the PC's, and day boundaries are Shanghai's whatever the PC says.
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/.test(instant)) throw new Error(`instant without a zone: ${instant}`)
  return new Date(Date.parse(instant) + 8 * HOUR).toISOString()
}
