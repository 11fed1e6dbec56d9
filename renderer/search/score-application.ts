import type { Application, IsoDate } from '../../shared/domain/application.ts'

const waiting = 2 ** 20

/** The order among equally good hits, below 2^21: what waits at the branch first, then what was applied for last. */
export function scoreApplication(application: Application, isWaiting: boolean): number {
  const { appliedDate, paymentDate, bills } = application
  const date = appliedDate ?? paymentDate ?? bills.find(bill => bill.issueDate)?.issueDate ?? null
  return (isWaiting ? waiting : 0) + (date ? ordinal(date) : 0)
}

/** Grows with the date; not a count of days. */
function ordinal(date: IsoDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return Math.min((year * 12 + month) * 31 + day, waiting - 1)
}
