import { useState } from 'react'
import type { Result } from '../../../../../shared/domain/result.ts'
import type { HostError } from '../../../../../shared/host/errors.ts'
import { type Action, useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'

/** A form that records one thing: its confirmation, and why it was refused. */
export interface Task {
  readonly confirm: Action
  readonly error: HostError | null
  readonly dismiss: () => void
}

/** Records with F9 or Enter once nothing is missing. */
export function useTask(
  label: string,
  ready: boolean,
  run: () => Promise<Result<unknown, HostError>>,
  onDone: () => void,
): Task {
  const [error, setError] = useState<HostError | null>(null)
  const confirm = useAction(
    label,
    async () => {
      const answer = await run()
      setError(answer.ok ? null : answer.error)
      if (answer.ok) onDone()
    },
    { disabled: !ready },
  )
  useKeys({ F9: confirm })
  return { confirm, error, dismiss: () => setError(null) }
}
