import { useEffect, useState } from 'react'
import { useCursor, useDatabase } from '../../../data/hooks.ts'
import { useToday } from '../../../host/use-today.ts'
import { useWorkCalendar } from '../../../host/use-work-calendar.ts'
import { type BranchNow, readBranchNow } from './read-branch-now.ts'

/** What lies at the branch and what is late, as the ledger stands; null while it is read for the first time. */
export function useBranchNow(): BranchNow | null {
  const db = useDatabase()
  const cursor = useCursor()
  const today = useToday()
  const calendar = useWorkCalendar()
  const [now, setNow] = useState<BranchNow | null>(null)
  useEffect(() => {
    if (cursor === undefined) return
    let current = true
    readBranchNow(db, today, calendar).then(read => current && setNow(read), reportError)
    return () => {
      current = false
    }
  }, [db, cursor, today, calendar])
  return now
}
