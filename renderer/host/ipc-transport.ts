import { refused } from '../../shared/domain/result.ts'
import type { Transport } from '../../shared/host/client.ts'

/** What the preload puts into the window: one function that carries a call to the main process. */
export interface HostBridge {
  readonly call: Transport
}

/** Calls the main process through the bridge. */
export function createIpcTransport(bridge: HostBridge): Transport {
  return async (method, input) => {
    try {
      return await bridge.call(method, input)
    } catch {
      return refused({ code: 'hostGone' })
    }
  }
}
