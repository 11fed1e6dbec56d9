import { useMemo } from 'react'
import { useApplications, useTimes, useToMail } from '../../../data/hooks.ts'
import { useToday } from '../../../host/use-today.ts'
import { useWorkCalendar } from '../../../host/use-work-calendar.ts'
import { type MailItem, mailItemOf } from './mail-item.ts'

const none: readonly never[] = []

/** Everything that is to be mailed, longest waiting first; undefined while it is read for the first time. */
export function useMailItems(): readonly MailItem[] | undefined {
  const keys = useToMail()
  const rows = useApplications(keys ?? none)
  const seqs = useMemo(() => [...new Set(rows?.flatMap(row => row.toMailSince ?? []))], [rows])
  const times = useTimes(seqs)
  const today = useToday()
  const calendar = useWorkCalendar()
  return useMemo(() => {
    if (!keys || !rows || !times) return undefined
    return rows.flatMap(row => mailItemOf(row, { today, calendar, times }) ?? [])
  }, [keys, rows, times, today, calendar])
}
