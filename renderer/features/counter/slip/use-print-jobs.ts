import { useEffect, useState } from 'react'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'

/** The print jobs of a slip, oldest first, as the queue goes on; null while they are being read. */
export function usePrintJobs(reference: string): readonly PrintJob[] | null {
  const host = useHost()
  const version = useDesk(state => state.changes.printVersion)
  const [jobs, setJobs] = useState<readonly PrintJob[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that the queue has changed
  useEffect(() => {
    let current = true
    void host.call('print.jobs', {}).then(answer => {
      if (!current) return
      setJobs(answer.ok ? answer.value.filter(job => job.reference === reference) : [])
    })
    return () => {
      current = false
    }
  }, [host, reference, version])
  return jobs
}
