import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createDeskServer } from '../../main/browser-host/server.ts'
import { setupIpc } from '../../main/electron/ipc.ts'
import { createHost } from '../../main/host/create-host.ts'
import { createCupsDriver } from '../../main/host/printing/cups-driver.ts'
import { hostOptions } from '../support/host-options.ts'

// One host behind both transports, in a process that can be measured: a message is a call over IPC, HTTP is HTTP.
const [dataFolder = '', saveFolder = ''] = process.argv.slice(2)
const bugs: string[] = []
const proposed: string[] = []
let ahead = 0

const opened = await createHost(
  hostOptions(dataFolder, {
    random: randomBytes,
    clock: { now: () => Date.now() + ahead, monotonic: () => performance.now() + ahead },
    onBug: error => bugs.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    ports: {
      ...hostOptions(dataFolder).ports,
      saveDialog: async name => {
        proposed.push(name)
        return join(saveFolder, name)
      },
      printing: { kind: 'cups', driver: createCupsDriver({ env: process.env }) },
    },
  }),
)
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
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

type Listener = Parameters<Parameters<typeof setupIpc>[0]['handle']>[1]
let listener: Listener | null = null
setupIpc({ handle: (_channel: string, added: Listener) => (listener = added) }, host.dispatch)
const event = { senderFrame: { origin: 'app://desk', parent: null } } as Parameters<Listener>[0]

interface Message {
  readonly id: number
  readonly call?: unknown
  readonly pass?: number
  readonly end?: boolean
}

function facts() {
  const polluted: string[] = []
  for (const key in {}) polluted.push(key)
  return { bugs: bugs.splice(0), proposed: proposed.splice(0), polluted, rss: process.resourceUsage().maxRSS * 1024 }
}

async function answer({ call, pass, end }: Message): Promise<unknown> {
  if (pass !== undefined) ahead += pass
  if (call !== undefined) return listener?.(event, call)
  if (end) await host.close()
  return facts()
}

process.on('message', (message: Message) => {
  answer(message)
    .then(
      value => ({ id: message.id, value }),
      (error: Error) => ({ id: message.id, thrown: error.message }),
    )
    .then(reply => process.send?.(reply, () => message.end && process.exit(0)))
    .catch(error => writeFileSync(2, String(error)))
})
process.send?.({ port: (server.address() as AddressInfo).port })
