import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { describeBug } from './describe-bug.ts'
import type { LogEvent } from './log-event.ts'

const MOST_BYTES = 1_000_000
const FLUSH_MS = 60_000

/** What a desk writes about itself: `logs/desk.log`, and `desk.old.log` once that is full. It never fails: a full disk costs lines. */
export class DeskLog {
  readonly #clock: Clock
  readonly #file: string
  readonly #oldFile: string
  readonly #refusals = new Map<string, number>()
  readonly #timer: NodeJS.Timeout
  #bytes: number

  constructor(dataFolder: string, clock: Clock) {
    const folder = join(dataFolder, 'logs')
    this.#clock = clock
    this.#file = join(folder, 'desk.log')
    this.#oldFile = join(folder, 'desk.old.log')
    quietly(() => mkdirSync(folder, { recursive: true, mode: 0o700 }))
    this.#bytes = quietly(() => statSync(this.#file).size) ?? 0
    // The last line may have been cut off; the next one must not run into it.
    if (this.#bytes > 0) quietly(() => appendFileSync(this.#file, '\n'))
    this.#timer = setInterval(() => this.#flushRefusals(), FLUSH_MS)
    this.#timer.unref()
  }

  /** Writes a line at once: the next moment may be a crash. */
  write(event: LogEvent): void {
    const at = new Date(this.#clock.now()).toISOString()
    const line = `${JSON.stringify({ at, ...event })}\n`
    quietly(() => {
      if (this.#bytes + line.length > MOST_BYTES) {
        renameSync(this.#file, this.#oldFile)
        this.#bytes = 0
      }
      appendFileSync(this.#file, line, { mode: 0o600 })
      this.#bytes += line.length
    })
  }

  started({ version, ledger, setAside }: Pick<Desk, 'version' | 'ledger' | 'setAside'>): void {
    this.write({
      ...{ event: 'started', version, node: process.version, platform: `${process.platform} ${process.arch}` },
      ...{ entries: ledger.head.seq, readOnly: ledger.broken?.reason ?? null, setAside: setAside?.bytes ?? 0 },
    })
  }

  bug(error: unknown): void {
    this.write(describeBug(error))
  }

  /** Counts a refusal; thousands of them become one line a minute. `method` is one of the contract's. */
  refused(method: string, code: string): void {
    const key = `${method} ${code}`
    this.#refusals.set(key, (this.#refusals.get(key) ?? 0) + 1)
  }

  /** The last lines, oldest first; one that a crash cut off is left out. */
  tail(lines: number): readonly unknown[] {
    this.#flushRefusals()
    const texts = [this.#oldFile, this.#file].map(file => quietly(() => readFileSync(file, 'utf8')) ?? '')
    const written = texts
      .join('')
      .split('\n')
      .flatMap(line => quietly(() => [JSON.parse(line) as unknown]) ?? [])
    return written.slice(-lines)
  }

  close(): void {
    clearInterval(this.#timer)
    this.#flushRefusals()
    this.write({ event: 'stopped' })
  }

  #flushRefusals(): void {
    if (this.#refusals.size === 0) return
    const calls = Object.fromEntries(this.#refusals)
    this.#refusals.clear()
    this.write({ event: 'refused', calls })
  }
}

/** The log is the last place to complain that something cannot be written. */
function quietly<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
