import { useCallback, useEffect, useRef, useState } from 'react'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import type { HostClient } from '../../../../shared/host/client.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'

/** The print jobs of a batch as they stand now, oldest first; null when the host cannot say. */
export async function readBatchJobs(host: HostClient, batchNo: string): Promise<readonly PrintJob[] | null> {
  const answer = await host.call('print.jobs', {})
  return answer.ok ? answer.value.filter(job => job.reference === batchNo) : null
}

/** The same as the queue goes on; null until they have been read. `look` asks again at once. */
export function useBatchJobs(batchNo: string): { jobs: readonly PrintJob[] | null; look: () => Promise<void> } {
  const host = useHost()
  const version = useDesk(state => state.changes.printVersion)
  const locked = useDesk(state => state.status?.session?.locked ?? true)
  const [jobs, setJobs] = useState<readonly PrintJob[] | null>(null)
  const turn = useRef(0)
  const look = useCallback(async () => {
    turn.current += 1
    const asked = turn.current
    const read = await readBatchJobs(host, batchNo)
    // What was known stays where the host cannot say; whoever asked later knows better.
    if (read && asked === turn.current) setJobs(read)
  }, [host, batchNo])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that the queue has changed
  useEffect(() => {
    if (!locked) void look()
  }, [look, version, locked])
  return { jobs, look }
}
