import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll } from 'vitest'
import { setupIpc } from '../../main/electron/ipc.ts'
import { createHost } from '../../main/host/create-host.ts'
import { createIpcTransport, type HostBridge } from '../../renderer/host/ipc-transport.ts'
import { createClient } from '../../shared/host/client.ts'
import { runPreload } from '../support/run-preload.ts'
import { describeContract } from './contract-suite.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'electron'], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
}, 60_000)

type Listener = Parameters<Parameters<typeof setupIpc>[0]['handle']>[1]

/** Both ends of Electron's IPC in one process: what crosses it is cloned as Electron clones it. */
function createIpcPair() {
  const listeners = new Map<string, Listener>()
  const event = { senderFrame: { origin: 'app://desk', parent: null } } as Parameters<Listener>[0]
  const invoke = async (channel: string, argument: unknown): Promise<unknown> =>
    structuredClone(await listeners.get(channel)?.(event, structuredClone(argument)))
  return { ipcMain: { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) }, invoke }
}

describeContract('over an IPC pair', async options => {
  const opened = await createHost(options)
  if (!opened.ok) throw new Error(opened.error.code)
  const { ipcMain, invoke } = createIpcPair()
  setupIpc(ipcMain, opened.value.dispatch)
  const { deskHost } = runPreload(join(root, 'dist', 'electron', 'preload.cjs'), invoke)
  return {
    client: createClient(createIpcTransport(deskHost as unknown as HostBridge)),
    close: () => opened.value.close(),
  }
})
