import type { IsoDate } from '../../../../shared/domain/application.ts'
import type { DayRange } from '../../../../shared/domain/report/day-range.ts'
import { daysBetween } from '../../../../shared/domain/shanghai-time.ts'
import type { CloseRow } from '../../../data/db.ts'

/** Days of a report at most: a year, leap or not. */
const mostDays = 366

/** What a report is to cover. */
export type ReportPeriod =
  | { readonly kind: 'close'; readonly close: CloseRow }
  | { readonly kind: 'range'; readonly days: DayRange }

/** The days a report is about. */
export function daysOfPeriod(period: ReportPeriod): DayRange {
  return period.kind === 'range' ? period.days : { from: period.close.day, to: period.close.day }
}

/** Why days make no report; null when they do. */
export function faultOfDays({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }) {
  if (from > to) return 'wrongOrder'
  return daysBetween(from, to) < mostDays ? null : 'tooLong'
}
