import type { Application, IsoDate } from '../../shared/domain/application.ts'

const waiting = 2 ** 15
const firstYear = 2000

/** The order among equally good hits, below 2^16 - 1: what waits at the branch first, then what was applied for last. */
export function scoreApplication(application: Application, isWaiting: boolean): number {
  const { appliedDate, paymentDate, bills } = application
  const date = appliedDate ?? paymentDate ?? bills.find(bill => bill.issueDate)?.issueDate ?? null
  return (isWaiting ? waiting : 0) + (date ? ordinal(date) : 0)
}

/** Grows with the date from 2000 to 2088; not a count of days. */
function ordinal(date: IsoDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return Math.max(1, Math.min(((year - firstYear) * 12 + month - 1) * 31 + day, waiting - 2))
}
