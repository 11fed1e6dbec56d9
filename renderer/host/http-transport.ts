import { refused } from '../../shared/domain/result.ts'
import type { Transport } from '../../shared/host/client.ts'

const hostGone = refused({ code: 'hostGone' } as const)

/** Calls the loopback host that served this window. `token` is asked for at the first call; null means this window has none. */
export function createHttpTransport(origin: string, token: Promise<string | null>): Transport {
  return async (method, input) => {
    const secret = await token
    if (secret === null) return hostGone
    try {
      const response = await fetch(`${origin}/call`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
        body: JSON.stringify({ method, input }),
      })
      if (response.ok) return await response.json()
      // A host started anew does not know the token of the run before: for this window its host is gone.
      if (response.status === 401) return hostGone
      return refused({ code: 'badInput', params: { detail: `HTTP ${response.status}` } })
    } catch {
      return hostGone
    }
  }
}
