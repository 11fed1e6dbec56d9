import type { ApplicationKey, ApplicationPublic, IsoDate } from '../application.ts'
import { explainReadiness } from '../readiness.ts'
import { type WorkCalendar, workdaysBetween } from '../workdays.ts'

/** An application that is not completed two working days after it was applied for (seed rule R3). */
export interface OverdueApplication {
  readonly application: ApplicationKey
  readonly appliedDate: IsoDate
  /** The last day on which it would have been in time. */
  readonly due: IsoDate
  /** Working days since then; null where no official calendar covers them. */
  readonly workdaysLate: number | null
}

/** Which applications in process are late, and of which nobody can say. */
export interface OverdueReport {
  /** The longest overdue first. */
  readonly overdue: readonly OverdueApplication[]
  /** Years without an official calendar that the answer depends on, with the applications concerned. */
  readonly noCalendar: ReadonlyMap<number, readonly ApplicationKey[]>
  /** The export names no day they were applied for. */
  readonly undated: readonly ApplicationKey[]
}

/** Finds the applications with a bill in process that are past two working days on `today` (Asia/Shanghai). */
export function findOverdue(
  applications: Iterable<Pick<ApplicationPublic, 'key' | 'appliedDate' | 'paymentDate' | 'delivery' | 'bills'>>,
  today: IsoDate,
  calendar: WorkCalendar,
): OverdueReport {
  const overdue: OverdueApplication[] = []
  const noCalendar = new Map<number, ApplicationKey[]>()
  const undated: ApplicationKey[] = []
  for (const application of applications) {
    const bill = application.bills.find(({ status }) => status === 'inProcess')
    if (!bill) continue
    const readiness = explainReadiness({ bill, application, parcel: null, place: null, since: null, today, calendar })
    if (readiness.reason !== 'inProcess') continue
    const { due, appliedDate } = readiness
    if (due.kind === 'noCalendar') {
      noCalendar.set(due.year, [...(noCalendar.get(due.year) ?? []), application.key])
    } else if (due.kind === 'unknown' || appliedDate === null) undated.push(application.key)
    else if (due.overdue) {
      const late = workdaysBetween(due.date, today, calendar)
      const workdaysLate = late.ok ? late.value : null
      overdue.push({ application: application.key, appliedDate, due: due.date, workdaysLate })
    }
  }
  overdue.sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)))
  return { overdue, noCalendar, undated }
}
