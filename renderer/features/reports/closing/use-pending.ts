import { useEffect, useState } from 'react'
import type { PrintJobState } from '../../../../shared/domain/print-job.ts'
import { useCursor, useDatabase, useStockTakes } from '../../../data/hooks.ts'
import { listUncollected } from '../../../data/report-queries.ts'
import { useDesk, useLocked } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { useUnfinished } from '../../../ui/unfinished.ts'

/** What is not done yet. null while it is read, or where it cannot be. */
export interface Pending {
  /** Print jobs without an outcome. */
  readonly printJobs: number | null
  /** Parcels with a number that no courier has taken. */
  readonly parcels: number | null
  /** Handovers begun at this window and not confirmed. */
  readonly handovers: number
  /** The stock-take under way, null where none is. */
  readonly stockTake: string | null
}

const over: readonly PrintJobState[] = ['confirmed', 'cancelled']

/** What should be done before the day is closed, as it stands. */
export function usePending(): Pending {
  const host = useHost()
  const db = useDatabase()
  const cursor = useCursor()
  const printVersion = useDesk(state => state.changes.printVersion)
  const locked = useLocked()
  const [printJobs, setPrintJobs] = useState<number | null>(null)
  const [parcels, setParcels] = useState<number | null>(null)
  const takes = useStockTakes()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new print version means that the queue has changed
  useEffect(() => {
    // Under the lock the host says nothing; what was known stays.
    if (locked) return
    let current = true
    void host.call('print.jobs', {}).then(jobs => {
      const open = jobs.ok ? jobs.value.filter(({ state }) => !over.includes(state)).length : null
      if (current) setPrintJobs(open)
    })
    return () => {
      current = false
    }
  }, [host, printVersion, locked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ledger has grown
  useEffect(() => {
    let current = true
    listUncollected(db).then(rows => current && setParcels(rows.length), reportError)
    return () => {
      current = false
    }
  }, [db, cursor])
  const handovers = useUnfinished(state => state.handovers)
  return { printJobs, parcels, handovers, stockTake: takes?.find(({ state }) => state === 'open')?.takeNo ?? null }
}
