import { useState } from 'react'
import type { OperatorId } from '../../shared/domain/entry.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { useDeskStore } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'
import { useFeedback } from '../ui/feedback.ts'

/** What became of an attempt to sign in; `lockedUntil` is a moment of this window's clock. */
export interface SignInAttempt {
  readonly error: HostError | null
  readonly lockedUntil: number | null
}

const untried: SignInAttempt = { error: null, lockedUntil: null }

/** Signs in and remembers why it failed. */
export function useSignIn() {
  const host = useHost()
  const desk = useDeskStore()
  const feedback = useFeedback()
  const [attempt, setAttempt] = useState(untried)

  /** True once signed in. */
  async function signIn(operator: OperatorId, pin: string): Promise<boolean> {
    const answer = await host.call('session.signIn', { operator, pin })
    if (answer.ok) {
      setAttempt(untried)
      feedback.clear()
      await desk.refresh()
      return true
    }
    setAttempt({ error: answer.error, lockedUntil: lockedUntil(answer.error) })
    return false
  }

  return { attempt, signIn, forget: () => setAttempt(untried) }
}

function lockedUntil(error: HostError): number | null {
  if (error.code !== 'pinLocked') return null
  return Date.now() + 1000 * Number(error.params?.seconds ?? 0)
}
