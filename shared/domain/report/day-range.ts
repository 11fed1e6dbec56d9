import type { IsoDate } from '../application.ts'
import { addDays, daysBetween, weekdayOf } from '../shanghai-time.ts'

/** Whole days of Asia/Shanghai, both ends included; `from` is never after `to`. */
export interface DayRange {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The ranges a supervisor asks for with one key. Week and month go up to today. */
export type NamedRange = 'today' | 'yesterday' | 'week' | 'month'

/** Every named range, in the order of the screen. */
export const namedRanges: readonly NamedRange[] = ['today', 'yesterday', 'week', 'month']

/** The days of a named range, a week beginning on Monday. */
export function daysOf(name: NamedRange, today: IsoDate): DayRange {
  switch (name) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case 'week':
      return { from: addDays(today, -((weekdayOf(today) + 6) % 7)), to: today }
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: today }
  }
}

/** The name of a range as seen from today; null where it has none. On a Monday today is also the week: the shorter name wins. */
export function nameOfRange({ from, to }: DayRange, today: IsoDate): NamedRange | null {
  const fits = (name: NamedRange) => {
    const days = daysOf(name, today)
    return days.from === from && days.to === to
  }
  return namedRanges.find(fits) ?? null
}

/** The range right before (-1) or after (1), of the same length. */
export function shiftRange({ from, to }: DayRange, step: -1 | 1): DayRange {
  const length = daysBetween(from, to) + 1
  return { from: addDays(from, step * length), to: addDays(to, step * length) }
}

/** The range between two days, whichever comes first. */
export function rangeBetween(one: IsoDate, other: IsoDate): DayRange {
  return one <= other ? { from: one, to: other } : { from: other, to: one }
}

/** The UTC instants at which the days begin and at which they are over. */
export function instantsOf({ from, to }: DayRange): { readonly begin: string; readonly end: string } {
  return { begin: midnight(from), end: midnight(addDays(to, 1)) }
}

function midnight(day: IsoDate): string {
  // Asia/Shanghai is eight hours ahead, all year round.
  return `${addDays(day, -1)}T16:00:00.000Z`
}
