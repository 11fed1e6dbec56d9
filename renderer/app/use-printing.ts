import { useEffect, useState } from 'react'
import type { PrinterView } from '../../shared/domain/print-job.ts'
import { useDesk, useLocked } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'

const LOOK_AGAIN_MS = 60_000

/** How printing stands. `printers` is null until known, or where the host cannot print; `noAnswer`: the print system is silent. */
export interface Printing {
  readonly printers: readonly PrinterView[] | 'noAnswer' | null
  /** Jobs that failed or of which only a person can say whether they came out. */
  readonly waiting: number
}

/** Follows printers and print jobs; printers change without telling anybody, so they are looked at every minute too. */
export function usePrinting(): Printing {
  const host = useHost()
  const printVersion = useDesk(state => state.changes.printVersion)
  const able = useDesk(state => (state.status?.capabilities.printing ?? 'none') !== 'none')
  const locked = useLocked()
  const [printing, setPrinting] = useState<Printing>({ printers: null, waiting: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new print version is the reason to ask again
  useEffect(() => {
    if (!able || locked) return
    let current = true
    const look = async () => {
      const [printers, jobs] = await Promise.all([host.call('print.printers', {}), host.call('print.jobs', {})])
      if (!current) return
      setPrinting({
        printers: printers.ok ? printers.value : 'noAnswer',
        waiting: jobs.ok ? jobs.value.filter(({ state }) => state === 'failed' || state === 'askPerson').length : 0,
      })
    }
    void look()
    const timer = setInterval(look, LOOK_AGAIN_MS)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [host, printVersion, able, locked])
  return printing
}
