import { useCallback, useEffect, useState } from 'react'
import type { PrintAction, PrintJob } from '../../../shared/domain/print-job.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { useDesk } from '../../host/desk-context.tsx'
import { useHost } from '../../host/host-context.tsx'

interface PrintQueueView {
  /** Newest first; null while it is being read for the first time. */
  readonly jobs: readonly PrintJob[] | null
  readonly error: HostError | null
  /** Carries out what a person decided about a job. */
  readonly act: (job: PrintJob, action: PrintAction) => Promise<Result<PrintJob, HostError>>
}

/** The print queue as it goes on. */
export function usePrintQueue(): PrintQueueView {
  const host = useHost()
  const version = useDesk(state => state.changes.printVersion)
  const [jobs, setJobs] = useState<readonly PrintJob[] | null>(null)
  const [error, setError] = useState<HostError | null>(null)

  const read = useCallback(async () => {
    const answer = await host.call('print.jobs', {})
    setError(answer.ok ? null : answer.error)
    if (answer.ok) setJobs([...answer.value].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)))
  }, [host])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that the queue has changed
  useEffect(() => void read(), [read, version])

  const act = useCallback(
    async ({ id }: PrintJob, action: PrintAction) => {
      const answer =
        action === 'retry' || action === 'cancel'
          ? await host.call(`print.${action}`, { id })
          : await host.call('print.resolve', { id, outcome: action })
      await read()
      return answer
    },
    [host, read],
  )
  return { jobs, error, act }
}
