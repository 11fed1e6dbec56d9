import { createClient, type HostClient } from '../../shared/host/client.ts'
import { createHttpTransport } from './http-transport.ts'
import { createIpcTransport, type HostBridge } from './ipc-transport.ts'
import { takeToken } from './take-token.ts'

declare global {
  interface Window {
    readonly deskHost?: HostBridge
  }
}

/** Connects to the host of this window, whichever it is. Call it once. */
export function connectHost(): HostClient {
  const bridge = window.deskHost
  return createClient(
    bridge === undefined ? createHttpTransport(location.origin, takeToken()) : createIpcTransport(bridge),
  )
}
