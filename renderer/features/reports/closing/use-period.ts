import { useEffect, useState } from 'react'
import type { SheetImbalance } from '../../../../shared/domain/report/find-imbalance.ts'
import { closingOf } from '../../../../shared/domain/stock.ts'
import { useCursor, useDatabase } from '../../../data/hooks.ts'
import { useLocked } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { type Period, readImbalance, readPeriod } from './read-period.ts'

/** A period held against what the host counts at the branch. */
export interface CheckedPeriod extends Period {
  /** What the flow leads to, less what is at the branch: 0 where it comes out even. */
  readonly difference: number
  /** Empty where it comes out even, or where no sheet explains the difference. */
  readonly imbalance: readonly SheetImbalance[]
}

/** The period since the last close as the ledger stands; null while it is read for the first time. */
export function usePeriod(): CheckedPeriod | null {
  const db = useDatabase()
  const host = useHost()
  const cursor = useCursor()
  const locked = useLocked()
  const [period, setPeriod] = useState<CheckedPeriod | null>(null)
  useEffect(() => {
    if (cursor === undefined || locked) return
    const upTo = cursor
    let current = true
    async function read(): Promise<void> {
      const next = await readPeriod(db, upTo)
      const balance = await host.call('ledger.balance', {})
      const after = await host.call('ledger.after', { cursor: upTo, limit: 1 })
      // The ledger has grown meanwhile: the balance is of another moment, and the cursor is about to follow.
      if (!current || !balance.ok || !after.ok || after.value.head !== upTo) return
      const difference = closingOf(next.flow) - balance.value.branch
      const imbalance = difference === 0 ? [] : await readImbalance(db, next.span)
      if (current) setPeriod({ ...next, difference, imbalance })
    }
    void read().catch(reportError)
    return () => {
      current = false
    }
  }, [db, host, cursor, locked])
  return period
}
