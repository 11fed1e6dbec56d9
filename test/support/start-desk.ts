import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A desk of a test: the built loopback host on a folder of its own. */
export interface RunningDesk {
  /** Open this; it carries the token of the run. */
  readonly url: string
  readonly dataFolder: string
  readonly process: ChildProcess
  /** What the host has printed so far. */
  readonly output: () => string
  /** Ends the host as Ctrl-C does, or with another signal; answers its exit code. The data folder stays. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
  /** Ends the host and removes its data folder, unless the folder was given. */
  readonly kill: () => Promise<void>
}

/** What a desk is started with. Without a folder it gets a new one; `demo` fills it with the demo branch. */
export interface DeskOptions {
  readonly demo?: boolean
  readonly dataFolder?: string
  /** Left out: any free one. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

let built: string | null = null

/** Builds what is stale, once in a process; the file to run with Node. */
export function buildDesk(): string {
  built ??= buildStale()
  return built
}

function buildStale(): string {
  const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'renderer', 'browser-host'], {
    encoding: 'utf8',
  })
  if (build.status !== 0) throw new Error(`build failed:\n${build.stdout}${build.stderr}`)
  return join(root, 'dist', 'browser-host', 'main.js')
}

let template: Promise<string> | null = null

/** A folder with the demo branch, made once in a process: most of a second each time otherwise. */
function demoTemplate(): Promise<string> {
  template ??= makeDemoTemplate()
  return template
}

async function makeDemoTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const desk = await startDesk({ demo: true, dataFolder: folder })
  await desk.stop()
  return folder
}

/** Builds what is stale and starts a desk without a window. */
export async function startDesk(options: DeskOptions = {}): Promise<RunningDesk> {
  const { demo = false, dataFolder, port = 0, env = {} } = options
  const main = buildDesk()
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'desk-'))
  const isCopy = demo && dataFolder === undefined
  if (isCopy) cpSync(await demoTemplate(), folder, { recursive: true })
  const args = [main, `--data=${folder}`, `--port=${port}`, '--no-open', ...(demo && !isCopy ? ['--demo'] : [])]
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))

  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const stop = async (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal)
    const forced = setTimeout(() => child.kill('SIGKILL'), 10_000)
    const code = await ended
    clearTimeout(forced)
    return code
  }
  const kill = async () => {
    await stop()
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  const url = await waitForAddress(child, () => output)
  return { url, dataFolder: folder, process: child, output: () => output, stop, kill }
}

function waitForAddress(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the desk did not serve within 60 s:\n${output()}`))
    }, 60_000)
    const look = () => {
      const url = output().match(/http:\/\/127\.0\.0\.1:\d+\/#token=\S+/)?.[0]
      if (!url) return
      clearTimeout(tooLong)
      resolve(url)
    }
    child.stdout?.on('data', look)
    child.once('exit', code => {
      clearTimeout(tooLong)
      reject(new Error(`the desk ended (${code}) before it served:\n${output()}`))
    })
  })
}
