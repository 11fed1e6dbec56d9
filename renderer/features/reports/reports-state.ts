import { create } from 'zustand'
import type { DayRange } from '../../../shared/domain/report/day-range.ts'
import type { ListName } from './list/list-name.ts'

/** The parts of the supervisor's day. */
export type ReportPart = 'overview' | 'closing' | 'files'

/** Every part, in the order of the tabs. */
export const reportParts: readonly ReportPart[] = ['overview', 'closing', 'files']

interface ReportsState {
  readonly part: ReportPart
  /** null: today, whichever day that is. */
  readonly range: DayRange | null
  /** The number of the overview whose list is shown, null while none is. */
  readonly list: ListName | null
  /** The same of the equation. */
  readonly term: ListName | null
}

const beginning: ReportsState = { part: 'overview', range: null, list: null, term: null }

/** What the supervisor looks at. */
export const useReports = create<ReportsState>(() => beginning)

/** Looks at something else. */
export const setReports = useReports.setState

/** The next supervisor begins anew. */
export function clearReports(): void {
  setReports(beginning)
}
