import { useEffect, useState } from 'react'
import type { Result } from '../../../../shared/domain/result.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { UpdateStatus } from '../../../../shared/host/views.ts'
import { useHost } from '../../../host/host-context.tsx'

const LOOK_AGAIN_MS = 300

/** How far an update is, followed while it is fetched. */
export interface FollowedUpdate {
  /** null until the host has answered. */
  readonly status: UpdateStatus | null
  readonly error: HostError | null
  /** Does one step and takes over what the host answered. */
  readonly step: (method: 'updates.check' | 'updates.choose' | 'updates.fetch') => Promise<void>
  /** Ends the desk for the update; comes back only when that was refused. */
  readonly install: (handovers: number) => Promise<void>
}

/** Asks how far an update is, and often while it is fetched. */
export function useUpdates(): FollowedUpdate {
  const host = useHost()
  const [status, setStatus] = useState<UpdateStatus | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const fetching = status?.state === 'fetching'

  useEffect(() => {
    let current = true
    const look = async () => {
      const answer = await host.call('updates.status', {})
      if (current && answer.ok) setStatus(answer.value)
    }
    void look()
    const timer = fetching ? setInterval(look, LOOK_AGAIN_MS) : undefined
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [host, fetching])

  async function take(answer: Result<UpdateStatus, HostError>): Promise<void> {
    setError(answer.ok ? null : answer.error)
    const now = answer.ok ? answer : await host.call('updates.status', {})
    if (now.ok) setStatus(now.value)
  }

  return {
    status,
    error: error ?? status?.fault ?? null,
    step: async method => take(await host.call(method, {})),
    install: async handovers => {
      const answer = await host.call('updates.install', { handovers })
      if (!answer.ok) setError(answer.error)
    },
  }
}
