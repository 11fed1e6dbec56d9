import { createContext, type ReactNode, useContext } from 'react'
import type { HostClient } from '../../shared/host/client.ts'

const HostContext = createContext<HostClient | null>(null)

/** Gives the host to everything inside. */
export function HostProvider({ client, children }: { readonly client: HostClient; readonly children: ReactNode }) {
  return <HostContext value={client}>{children}</HostContext>
}

/** The host of this window. Throws outside a `HostProvider`. */
export function useHost(): HostClient {
  const client = useContext(HostContext)
  if (!client) throw new Error('no HostProvider')
  return client
}
