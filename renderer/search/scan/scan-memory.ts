import { scanCode } from './scan-code.ts'

/** A piece of the memory the scan works in, in bytes. */
export interface Block {
  readonly at: number
  readonly length: number
}

/** What the compiled scan offers; the parameters are described in scan.as. */
interface ScanExports {
  scan(
    ...args: [
      text: number,
      length: number,
      lengths: number,
      kind: number,
      pattern: number,
      mask: number,
      patternLength: number,
      probe1: number,
      probe2: number,
      odd: number,
      signs: number,
      tail: number,
      enough: number,
      best: number,
    ]
  ): number
  merge(ranks: number, best: number, rows: number): void
  pick(ranks: number, scores: number, rows: number, least: number, out: number): number
  touch(text: number, bytes: number): number
}

const PAGE = 65_536
const VECTOR = 16
/** So far beyond a text the scan reads. */
const BEYOND = 64

let code: WebAssembly.Module | null = null

/**
 * The memory of one index and the scan over it. Nothing is kept by address but blocks: the memory moves when it grows, so views are
 * taken anew each time.
 */
export class ScanMemory {
  readonly #memory = new WebAssembly.Memory({ initial: 16 })
  readonly #exports: ScanExports
  /** Ranks by row of one word and of the next, and the rows that were picked. */
  readonly scratch: Readonly<Record<'ranks' | 'more' | 'picked', Block>>
  /** Released blocks in order of place; neighbours are joined. */
  #free: Block[] = []
  #end = VECTOR
  #bytes = new Uint8Array(this.#memory.buffer)
  #numbers = { of16: new Uint16Array(this.#memory.buffer), of32: new Uint32Array(this.#memory.buffer) }

  /** `rows`: the most rows a column has. */
  constructor(rows: number) {
    code ??= new WebAssembly.Module(Uint8Array.from(atob(scanCode), sign => sign.charCodeAt(0)))
    const instance = new WebAssembly.Instance(code, { env: { memory: this.#memory } })
    this.#exports = instance.exports as unknown as ScanExports
    this.scratch = { ranks: this.take(rows), more: this.take(rows), picked: this.take(rows * 8) }
  }

  get scan(): ScanExports['scan'] {
    return this.#exports.scan
  }

  get merge(): ScanExports['merge'] {
    return this.#exports.merge
  }

  get pick(): ScanExports['pick'] {
    return this.#exports.pick
  }

  /** Reads every byte that is in use: the floor under any scan. Answers how many bytes. */
  touchAll(): number {
    this.#exports.touch(0, this.#end)
    return this.#end
  }

  /** All of the memory, as it is now. */
  get bytes(): Uint8Array<ArrayBuffer> {
    if (this.#bytes.buffer !== this.#memory.buffer) this.#bytes = new Uint8Array(this.#memory.buffer)
    return this.#bytes
  }

  /** The same as numbers; blocks begin at whole ones. */
  get numbers(): { readonly of16: Uint16Array<ArrayBuffer>; readonly of32: Uint32Array<ArrayBuffer> } {
    const { buffer } = this.#memory
    if (this.#numbers.of16.buffer !== buffer)
      this.#numbers = { of16: new Uint16Array(buffer), of32: new Uint32Array(buffer) }
    return this.#numbers
  }

  /** Takes a block, from what was released where that fits. Throws where the browser gives no more memory. */
  take(length: number): Block {
    const size = Math.ceil((length + BEYOND) / VECTOR) * VECTOR
    const fit = this.#free.findIndex(block => block.length >= size)
    const free = this.#free[fit]
    if (free) {
      if (free.length === size) this.#free.splice(fit, 1)
      else this.#free[fit] = { at: free.at + size, length: free.length - size }
      return { at: free.at, length: size }
    }
    const block = { at: this.#end, length: size }
    this.#end += size
    const missing = this.#end + BEYOND - this.#memory.buffer.byteLength
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE))
    return block
  }

  /** Gives a block back. */
  release(block: Block): void {
    const joined: Block[] = []
    for (const next of [...this.#free, block].sort((left, right) => left.at - right.at)) {
      const last = joined.at(-1)
      if (last && last.at + last.length === next.at)
        joined[joined.length - 1] = { at: last.at, length: last.length + next.length }
      else joined.push(next)
    }
    this.#free = joined
  }
}
