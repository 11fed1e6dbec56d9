import { useEffect, useState } from 'react'
import type { HostError } from '../../shared/host/errors.ts'
import type { OperatorView } from '../../shared/host/views.ts'
import { useDesk } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'

/** Those who may sign in; null until the host has answered. Follows changes made elsewhere. */
export function useOperators(): {
  readonly operators: readonly OperatorView[] | null
  readonly error: HostError | null
} {
  const host = useHost()
  const version = useDesk(state => state.changes.version)
  const [answer, setAnswer] = useState<{ operators: readonly OperatorView[] | null; error: HostError | null }>({
    operators: null,
    error: null,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the desk is the reason to ask again
  useEffect(() => {
    let current = true
    void host.call('session.operators', {}).then(result => {
      if (!current) return
      setAnswer(before =>
        result.ok ? { operators: result.value, error: null } : { operators: before.operators, error: result.error },
      )
    })
    return () => {
      current = false
    }
  }, [host, version])
  return answer
}
