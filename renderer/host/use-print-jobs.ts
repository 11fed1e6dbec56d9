import { useEffect, useState } from 'react'
import type { PrintJob } from '../../shared/domain/print-job.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { useDesk, useLocked } from './desk-context.tsx'
import { useHost } from './host-context.tsx'

/** The print jobs of a slip or another document as they stand now, oldest first. */
export async function readPrintJobs(
  host: HostClient,
  reference: string,
): Promise<Result<readonly PrintJob[], HostError>> {
  const answer = await host.call('print.jobs', {})
  return answer.ok ? ok(answer.value.filter(job => job.reference === reference)) : answer
}

/** The same as the queue goes on; null until they have been read. */
export function usePrintJobs(reference: string): readonly PrintJob[] | null {
  const host = useHost()
  const version = useDesk(state => state.changes.printVersion)
  const locked = useLocked()
  const [jobs, setJobs] = useState<readonly PrintJob[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that the queue has changed
  useEffect(() => {
    if (locked) return
    let current = true
    void readPrintJobs(host, reference).then(read => {
      // What was known stays: what cannot be read just now has not become something that was never printed.
      if (current && read.ok) setJobs(read.value)
    })
    return () => {
      current = false
    }
  }, [host, reference, version, locked])
  return jobs
}
