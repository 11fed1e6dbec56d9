import { afterEach, beforeEach } from 'vitest'
import { listenForFolder } from '../../main/browser-host/choose-port.ts'
import { createDeskServer } from '../../main/browser-host/server.ts'
import { createHost } from '../../main/host/create-host.ts'
import { createHttpTransport } from '../../renderer/host/http-transport.ts'
import { createClient } from '../../shared/host/client.ts'
import { describeContract } from './contract-suite.ts'

const { fetch } = globalThis

// Unlike a browser, Node does not say by itself which page a request comes from.
beforeEach(() => {
  globalThis.fetch = (address, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Origin', new URL(String(address)).origin)
    return fetch(address, { ...init, headers })
  }
})

afterEach(() => {
  globalThis.fetch = fetch
})

describeContract('over HTTP', async options => {
  const opened = await createHost(options)
  if (!opened.ok) throw new Error(opened.error.code)
  const host = opened.value
  const server = createDeskServer({
    files: new Map(),
    dispatch: host.dispatch,
    token: 'the-token',
    takeTicket: () => false,
    focusSecret: 'the-secret',
    onFocus: () => undefined,
    onContact: () => undefined,
  })
  const chosen = await listenForFolder(server, options.dataFolder, 0)
  const origin = `http://127.0.0.1:${chosen?.port}`
  return {
    client: createClient(createHttpTransport(origin, Promise.resolve('the-token'))),
    close: async () => {
      await host.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
})
