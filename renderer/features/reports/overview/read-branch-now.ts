import type { ApplicationKey, IsoDate } from '../../../../shared/domain/application.ts'
import { type AgeBand, type AgedSheet, ageSheets } from '../../../../shared/domain/report/ageing.ts'
import { findOverdue, type OverdueReport } from '../../../../shared/domain/report/overdue.ts'
import type { WorkCalendar } from '../../../../shared/domain/workdays.ts'
import type { ApplicationRow, DeskDatabase } from '../../../data/db.ts'
import { countAvailable, findSheetsHere, listApplicationsHere, listInProcess } from '../../../data/report-queries.ts'

/** What lies at the branch and what is late at this moment; no period changes it. */
export interface BranchNow {
  readonly ages: Readonly<Record<AgeBand, readonly AgedSheet[]>>
  readonly overdue: OverdueReport
  readonly waybillsLeft: number
  /** The applications of all these. */
  readonly applications: ReadonlyMap<ApplicationKey, ApplicationRow>
}

/** Reads it as of `today` (Asia/Shanghai). */
export async function readBranchNow(db: DeskDatabase, today: IsoDate, calendar: WorkCalendar): Promise<BranchNow> {
  const [here, inProcess, waybillsLeft] = await Promise.all([
    listApplicationsHere(db),
    listInProcess(db),
    countAvailable(db),
  ])
  return {
    ages: ageSheets(await findSheetsHere(db, here), today),
    overdue: findOverdue(inProcess, today, calendar),
    waybillsLeft,
    applications: new Map([...here, ...inProcess].map(row => [row.key, row])),
  }
}
