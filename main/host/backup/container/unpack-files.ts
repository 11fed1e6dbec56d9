import { createHash } from 'node:crypto'
import { DamagedBackup } from './damaged-backup.ts'

/** Takes the content of one file. */
export interface FileSink {
  write(bytes: Buffer): Promise<void> | void
  /** The whole file came as it was packed. */
  end(): Promise<void> | void
}

/** Where files may lie in a backup; anything else does not come from a desk. */
const paths =
  /^(ledger\.jsonl|personal\.jsonl|operators\.json|demo-branch|batches\/[0-9a-f]{64}\.(personal\.)?jsonl\.gz)$/
const MAX_LINE = 1000

/** Takes the stream of `packFiles` apart. Throws `DamagedBackup` where it is not one, and what a sink throws. */
export async function unpackFiles(
  source: AsyncIterable<Buffer>,
  begin: (path: string) => Promise<FileSink> | FileSink,
): Promise<void> {
  const input = new ByteInput(source)
  const seen = new Set<string>()
  for (;;) {
    const head = parse(await input.line())
    if ('end' in head) {
      if (head.end !== seen.size || !(await input.isAtEnd())) throw new DamagedBackup('not all files are there')
      return
    }
    const { path, bytes } = head
    if (!paths.test(path) || seen.has(path)) throw new DamagedBackup(`${path} is no file of a desk`)
    seen.add(path)
    const sink = await begin(path)
    const sum = createHash('sha256')
    for (let left = bytes; left > 0; ) {
      const part = await input.take(left)
      sum.update(part)
      await sink.write(part)
      left -= part.length
    }
    if ((await input.line()) !== sum.digest('hex')) throw new DamagedBackup(`${path} is not what was packed`)
    await sink.end()
  }
}

function parse(line: string): { readonly path: string; readonly bytes: number } | { readonly end: number } {
  try {
    const value = JSON.parse(line) as Record<string, unknown>
    const { path, bytes, end } = value
    if (typeof end === 'number') return { end }
    if (typeof path === 'string' && Number.isSafeInteger(bytes) && Number(bytes) >= 0)
      return { path, bytes: Number(bytes) }
  } catch {
    // Told below.
  }
  throw new DamagedBackup('not the beginning of a file')
}

/** Reads lines and bytes in turn from a stream. */
class ByteInput {
  readonly #source: AsyncIterator<Buffer>
  #ahead: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async line(): Promise<string> {
    for (;;) {
      const stop = this.#ahead.indexOf(10)
      if (stop >= 0) {
        const text = this.#ahead.toString('utf8', 0, stop)
        this.#ahead = this.#ahead.subarray(stop + 1)
        return text
      }
      if (this.#ahead.length > MAX_LINE || !(await this.#more())) throw new DamagedBackup('no line')
    }
  }

  /** Some bytes, at most so many. */
  async take(limit: number): Promise<Buffer> {
    if (this.#ahead.length === 0 && !(await this.#more())) throw new DamagedBackup('the end is missing')
    const taken = this.#ahead.subarray(0, limit)
    this.#ahead = this.#ahead.subarray(taken.length)
    return taken
  }

  async isAtEnd(): Promise<boolean> {
    return this.#ahead.length === 0 && !(await this.#more())
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const next = await this.#source.next()
      if (next.done) return false
      if (next.value.length === 0) continue
      this.#ahead = this.#ahead.length === 0 ? next.value : Buffer.concat([this.#ahead, next.value])
      return true
    }
  }
}
