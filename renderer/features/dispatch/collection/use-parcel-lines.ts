import { useMemo } from 'react'
import type { WaybillRow } from '../../../data/db.ts'
import { useApplications, useTimes } from '../../../data/hooks.ts'
import { useToday } from '../../../host/use-today.ts'
import { useWorkCalendar } from '../../../host/use-work-calendar.ts'
import { type ParcelLine, parcelLineOf, seqsOf } from './parcel-line.ts'

const none: readonly never[] = []

/** The lines of parcels in their order; undefined while they are read for the first time. */
export function useParcelLines(waybills: readonly WaybillRow[] | undefined): readonly ParcelLine[] | undefined {
  const keys = useMemo(
    () => [...new Set((waybills ?? none).flatMap(waybill => waybill.application || []))].sort(),
    [waybills],
  )
  const applications = useApplications(keys)
  const seqs = useMemo(() => seqsOf(waybills ?? none, applications ?? none), [waybills, applications])
  const times = useTimes(seqs)
  const today = useToday()
  const calendar = useWorkCalendar()
  return useMemo(() => {
    if (!waybills || !applications || !times) return undefined
    const byKey = new Map(applications.map(row => [row.key, row]))
    return waybills.map(waybill => parcelLineOf(waybill, { applications: byKey, times, today, calendar }))
  }, [waybills, applications, times, today, calendar])
}
