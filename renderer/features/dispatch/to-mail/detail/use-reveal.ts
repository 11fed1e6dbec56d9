import { useEffect, useState } from 'react'
import type { ApplicationKey } from '../../../../../shared/domain/application.ts'
import type { HostError } from '../../../../../shared/host/errors.ts'
import { useRecord } from '../../../../data/use-record.ts'
import { useSession } from '../../../../host/desk-context.tsx'

/** Personal data of an application, masked until asked for. */
export interface Reveal {
  readonly revealed: boolean
  /** Why it could not be recorded; then nothing is shown either. */
  readonly error: HostError | null
  /** Whether it may be shown now. */
  readonly reveal: () => Promise<boolean>
  readonly dismiss: () => void
}

/** Shows personal data once that is recorded, and hides it when the details are left, another area is shown or the desk is locked. */
export function useReveal(application: ApplicationKey): Reveal {
  const record = useRecord()
  const [revealed, setRevealed] = useState(false)
  const [error, setError] = useState<HostError | null>(null)
  const locked = useSession()?.locked ?? true
  // The frame keeps the state of an area that is not shown but ends its effects: this is how it is known to be left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lock ends it too
  useEffect(() => () => setRevealed(false), [locked])

  async function reveal(): Promise<boolean> {
    if (revealed) return true
    const answer = await record<'reveal'>({ kind: 'reveal', application })
    setRevealed(answer.ok)
    setError(answer.ok ? null : answer.error)
    return answer.ok
  }

  return { revealed, error, reveal, dismiss: () => setError(null) }
}
