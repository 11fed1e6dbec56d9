import { spawn } from 'node:child_process'

/** A process of a test that tells on its standard output, line by line, what it does. */
export interface ToldProcess {
  /** Resolves once it has told a line that begins with this; at once when it has ended. */
  readonly until: (beginning: string) => Promise<void>
  /** Ends it as a power cut does; the whole lines it had told. */
  readonly kill: () => Promise<readonly string[]>
}

/** Starts a script with Node. What it writes to its standard error shows. */
export function startTelling(script: string, args: readonly string[], env = process.env): ToldProcess {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  const waiting = new Map<string, () => void>()
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    for (const [beginning, tell] of waiting) if (`\n${told}`.includes(`\n${beginning}`)) tell()
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  return {
    until: beginning => {
      const arrived = new Promise<void>(resolve => waiting.set(beginning, resolve))
      return Promise.race([arrived, ended])
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      return told.split('\n').slice(0, -1)
    },
  }
}

/** What followed a word on its lines, read as JSON. */
export function toldAs<T>(lines: readonly string[], word: string): readonly T[] {
  return lines.filter(line => line.startsWith(`${word} `)).map(line => JSON.parse(line.slice(word.length + 1)))
}
