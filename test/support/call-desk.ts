import { refused } from '../../shared/domain/result.ts'
import { createClient, type HostClient } from '../../shared/host/client.ts'

/** The host of a running desk, over HTTP, as its window calls it. `url` carries the token. */
export function callDesk(url: string): HostClient {
  const { origin, hash } = new URL(url)
  const token = new URLSearchParams(hash.slice(1)).get('token')
  const headers = { Origin: origin, 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
  return createClient(async (method, input) => {
    try {
      const response = await fetch(`${origin}/call`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ method, input }),
      })
      return await response.json()
    } catch {
      return refused({ code: 'hostGone' } as const)
    }
  })
}
