import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'

/** What the preload put into the window, by name. */
export type Exposed = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Runs a preload bundle as a sandboxed one is run: one script, no Node, `require` knows `electron` alone. */
export function runPreload(file: string, invoke: (channel: string, argument: unknown) => Promise<unknown>): Exposed {
  const exposed: Record<string, Readonly<Record<string, unknown>>> = {}
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) => {
        exposed[name] = api
      },
    },
    ipcRenderer: { invoke },
  }
  const load = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
    return electron
  }
  const module = { exports: {} }
  runInContext(readFileSync(file, 'utf8'), createContext({ require: load, module, exports: module.exports }))
  return exposed
}
