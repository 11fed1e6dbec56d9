const storageKey = 'desk-token'

async function redeem(origin: string, ticket: string): Promise<string | null> {
  try {
    const response = await fetch(`${origin}/ticket`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ticket }),
    })
    if (!response.ok) return null
    const { token } = await response.json()
    return token
  } catch {
    return null
  }
}

/**
 * The token of this run: handed over in the URL fragment (itself, or a ticket that buys it once), kept for reloads in
 * the tab's session storage and taken out of the address bar. Null when this window was opened without either.
 */
export async function takeToken(): Promise<string | null> {
  const fragment = new URLSearchParams(location.hash.slice(1))
  const ticket = fragment.get('ticket')
  const handed = ticket === null ? fragment.get('token') : await redeem(location.origin, ticket)
  if (handed !== null) {
    sessionStorage.setItem(storageKey, handed)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return handed ?? sessionStorage.getItem(storageKey)
}
