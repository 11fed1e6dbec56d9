import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The main bundle, running under plain Node with a stand-in for `electron`. */
export interface RunningElectron {
  readonly process: ChildProcess
  /** Asks the stand-in to play something, or what it has seen. See electron-stand-in/electron.mjs. */
  readonly play: <T>(play: string, argument?: Readonly<Record<string, unknown>>) => Promise<T>
  readonly output: () => string
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** Builds what is stale and starts the main bundle on a data folder. */
export function startElectron(dataFolder: string, env: Readonly<Record<string, string>> = {}): RunningElectron {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'renderer', 'electron'], {
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`build failed:\n${built.stdout}${built.stderr}`)
  const standIn = new URL('electron-stand-in/register.mjs', import.meta.url).href
  const child = fork(join(root, 'dist', 'electron', 'main.js'), [`--data=${dataFolder}`], {
    execArgv: ['--import', standIn],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Like Electron's own channel: dates, undefined and bytes arrive as what they are.
    serialization: 'advanced',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))

  const waiting = new Map<number, (answer: Answer) => void>()
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer))
  const ended = once(child, 'exit').then(([code]) => code)
  let lastId = 0
  const play = async <T>(name: string, argument: Readonly<Record<string, unknown>> = {}): Promise<T> => {
    const id = ++lastId
    const answered = new Promise<Answer>(resolve => waiting.set(id, resolve))
    child.send({ id, play: name, argument })
    const answer = await Promise.race([answered, ended.then(code => ({ id, error: `ended (${code}): ${output}` }))])
    waiting.delete(id)
    if ('error' in answer) throw new Error(answer.error)
    return answer.value as T
  }
  return { process: child, play, output: () => output, ended }
}
