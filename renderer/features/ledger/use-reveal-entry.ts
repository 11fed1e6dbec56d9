import { useEffect, useState } from 'react'
import type { ApplicationKey } from '../../../shared/domain/application.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { useRecord } from '../../data/use-record.ts'
import { useSession } from '../../host/desk-context.tsx'

/** The personal part of an entry, masked until asked for. */
export interface Reveal {
  readonly revealed: boolean
  /** Why it could not be recorded; then nothing is shown either. */
  readonly error: HostError | null
  readonly reveal: () => Promise<void>
}

/** Shows the personal part of an entry once that is recorded for each application it is about; hidden again when the entry is left or the desk is locked. */
export function useRevealEntry(applications: readonly ApplicationKey[]): Reveal {
  const record = useRecord()
  const [revealed, setRevealed] = useState(false)
  const [error, setError] = useState<HostError | null>(null)
  const locked = useSession()?.locked ?? true
  // The frame keeps the state of an area that is not shown but ends its effects: this is how the entry learns that it was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lock ends it too
  useEffect(() => () => setRevealed(false), [locked])

  async function reveal(): Promise<void> {
    for (const application of applications) {
      const answer = await record<'reveal'>({ kind: 'reveal', application })
      if (!answer.ok) return setError(answer.error)
    }
    setError(null)
    setRevealed(true)
  }

  return { revealed, error, reveal }
}
