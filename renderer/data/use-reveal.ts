import { useEffect, useState } from 'react'
import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { useRecord } from './use-record.ts'

/** Personal data, masked until asked for. */
export interface Reveal {
  readonly revealed: boolean
  /** Why it could not be recorded; then nothing is shown either. */
  readonly error: HostError | null
  /** Whether it may be shown now. */
  readonly reveal: () => Promise<boolean>
  readonly dismiss: () => void
}

/**
 * Shows personal data once that is recorded for each application they are of; hides them when what shows them is left, another area
 * is shown or the desk is locked.
 */
export function useReveal(applications: readonly ApplicationKey[], locked: boolean): Reveal {
  const record = useRecord()
  const [revealed, setRevealed] = useState(false)
  const [error, setError] = useState<HostError | null>(null)
  // The frame keeps the state of an area that is not shown but ends its effects: this is how it is known to be left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lock ends it too
  useEffect(() => () => setRevealed(false), [locked])

  async function reveal(): Promise<boolean> {
    if (revealed) return true
    for (const application of applications) {
      const answer = await record<'reveal'>({ kind: 'reveal', application })
      if (answer.ok) continue
      setError(answer.error)
      return false
    }
    setError(null)
    setRevealed(true)
    return true
  }

  return { revealed, error, reveal, dismiss: () => setError(null) }
}
