import { useCallback, useEffect, useState } from 'react'
import type { HostError } from '../../../shared/host/errors.ts'
import type { Verification } from '../../../shared/host/views.ts'
import { useHost } from '../../host/host-context.tsx'

const LOOK_EVERY_MS = 250

/** A verification of the chain, as far as this window has seen it begin or go on. */
export interface VerificationRun {
  /** null before one is begun. */
  readonly view: Verification | null
  readonly error: HostError | null
  readonly begin: () => Promise<void>
  readonly cancel: () => Promise<void>
  readonly dismiss: () => void
}

/** Begins a verification and follows it; one that is under way is followed too. */
export function useVerification(): VerificationRun {
  const host = useHost()
  const [view, setView] = useState<Verification | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const running = view?.state === 'running'

  const look = useCallback(async () => {
    const answer = await host.call('ledger.verification', {})
    if (answer.ok) setView(answer.value)
    else setError(answer.error)
  }, [host])

  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [running, look])

  return {
    view,
    error,
    begin: async () => {
      const answer = await host.call('ledger.beginVerify', {})
      setError(answer.ok ? null : answer.error)
      if (answer.ok) setView(answer.value)
    },
    cancel: async () => {
      await host.call('ledger.cancelVerify', {})
      await look()
    },
    dismiss: () => setView(null),
  }
}
