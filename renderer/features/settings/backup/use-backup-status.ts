import { useEffect, useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { BackupStatus } from '../../../../shared/host/views.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'

const LOOK_AGAIN_MS = 300

/** How the backups are, followed while one is under way. */
export interface FollowedBackups {
  /** null until the host has answered. */
  readonly status: BackupStatus | null
  readonly error: HostError | null
  /** Takes over what another call answered. */
  readonly show: (status: BackupStatus) => void
}

/** Asks for the backups, again whenever the desk changes, and often while a backup is being written. */
export function useBackupStatus(): FollowedBackups {
  const host = useHost()
  const version = useDesk(state => state.changes.version)
  const [status, show] = useState<BackupStatus | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const running = status?.running != null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to ask again
  useEffect(() => {
    let current = true
    const look = async () => {
      const answer = await host.call('backup.status', {})
      if (!current) return
      setError(answer.ok ? null : answer.error)
      if (answer.ok) show(answer.value)
    }
    void look()
    const timer = running ? setInterval(look, LOOK_AGAIN_MS) : undefined
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [host, version, running])
  return { status, error, show }
}
