import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from './data-folder.ts'

/** What a desk is started with, in either shell. */
export interface StartOptions {
  readonly dataFolder: string
  /** Fill an empty folder with the demo branch without asking. */
  readonly demo: boolean
  /** The loopback port, null for the one that belongs to the folder. */
  readonly port: number | null
  /** Whether to open a window. */
  readonly open: boolean
}

/** Reads the command line. It is checked by `npm start`; what a shell adds of its own is passed over. */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean', default: false },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
    strict: false,
  })
  const demo = values.demo === true
  const named = typeof values.data === 'string' ? resolve(values.data) : null
  return {
    dataFolder: named ?? defaultDataFolder(process.platform, process.env, homedir(), demo),
    demo,
    port: typeof values.port === 'string' ? Number(values.port) : null,
    open: values['no-open'] !== true,
  }
}
