import type { Block, ScanMemory } from './scan/scan-memory.ts'

/** What a column is made of, as it is stored. */
export interface TextColumnContent {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly rows: number
  /** A bit for each unit that begins a word; null where every unit may. */
  readonly wordStarts: Uint8Array | null
}

/** How good a place is: a whole field, the beginning of one (or the last digits), the beginning of a word, anywhere. */
export const rank = { exact: 3, fieldStart: 2, wordStart: 1, anywhere: 0 } as const

const fewestTailDigits = 4
/** A word this short is never a whole field, and is in nearly every row several times. */
const shortWord = 2

const decoders = { narrow: new TextDecoder('latin1'), wide: new TextDecoder('utf-16le') }

/**
 * Texts of rows, one after the other. `narrow` holds ASCII, a byte a unit, and knows where words begin; `wide` holds UTF-16. Rows are
 * only appended. What is searched lies in the memory of the scan; once full, it lies only there.
 */
export class TextColumn {
  readonly #memory: ScanMemory
  readonly #unit: 1 | 2
  readonly #decoder: TextDecoder
  readonly #capacity: number
  #rows: number
  /** While rows are appended: texts, beginnings of rows in units, bits of word beginnings. null once sealed. */
  #open: { bytes: Uint8Array; readonly starts: Uint32Array; wordStarts: Uint8Array | null } | null
  /** What the scan sees; null when rows have been appended since. */
  #placed: Placed | null = null
  #length: number

  constructor(memory: ScanMemory, kind: 'narrow' | 'wide', capacity: number, content?: TextColumnContent) {
    this.#memory = memory
    this.#unit = kind === 'wide' ? 2 : 1
    this.#decoder = decoders[kind]
    this.#capacity = capacity
    this.#rows = content?.rows ?? 0
    this.#length = content?.starts[this.#rows] ?? 0
    this.#open = {
      bytes: content?.bytes.slice() ?? new Uint8Array(1 << 14),
      starts: new Uint32Array(capacity + 1),
      wordStarts: kind === 'wide' ? null : (content?.wordStarts?.slice() ?? new Uint8Array(1 << 11)),
    }
    if (content) this.#open.starts.set(content.starts)
    this.#sealIfFull()
  }

  get content(): TextColumnContent {
    const { bytes, starts, wordStarts } = this.#parts()
    const length = this.#length
    return {
      bytes: bytes.slice(0, length * this.#unit),
      starts: starts.slice(0, this.#rows + 1),
      rows: this.#rows,
      wordStarts: wordStarts?.slice(0, (length >> 3) + 1) ?? null,
    }
  }

  /** Appends the text of the next row; `words` are the places in it where words begin. */
  append(text: string, words: readonly number[]): void {
    const open = this.#open
    if (!open) throw new Error('a full column takes no row')
    const start = this.#length
    this.#length += text.length
    if (this.#length * this.#unit > open.bytes.length)
      open.bytes = longer(open.bytes, Math.max(open.bytes.length * 2, this.#length * this.#unit))
    write(open.bytes, start * this.#unit, text, this.#unit)
    this.#rows += 1
    open.starts[this.#rows] = this.#length
    if (open.wordStarts && this.#length >> 3 >= open.wordStarts.length)
      open.wordStarts = longer(open.wordStarts, Math.max(open.wordStarts.length * 2, (this.#length >> 3) + 1))
    for (const word of open.wordStarts ? words : []) {
      const at = start + word
      if (open.wordStarts) open.wordStarts[at >> 3] = (open.wordStarts[at >> 3] ?? 0) | (1 << (at & 7))
    }
    this.#release()
    this.#sealIfFull()
  }

  /** The text of a row. */
  slice(row: number): string {
    const { bytes, starts } = this.#parts()
    return this.#decoder.decode(bytes.subarray((starts[row] ?? 0) * this.#unit, (starts[row + 1] ?? 0) * this.#unit))
  }

  /** The places in a row where words begin. */
  wordsOf(row: number): number[] {
    const { starts, wordStarts } = this.#parts()
    const words: number[] = []
    const [from = 0, to = 0] = [starts[row], starts[row + 1]]
    for (let at = from; wordStarts && at < to; at += 1)
      if (((wordStarts[at >> 3] ?? 0) >> (at & 7)) & 1) words.push(at - from)
    return words
  }

  /** Finds a word. `best` then tells for each row one more than the best rank of the word in it, 0 where it is not. Answers in how many rows it is. */
  scan(word: string): { readonly count: number; readonly best: Uint8Array } {
    const { needle, best } = this.#memory.scratch
    if (word.length * this.#unit > needle.length) return { count: 0, best: new Uint8Array(this.#rows) }
    const placed = this.#place()
    const memory = this.#memory
    write(memory.bytes, needle.at, word, this.#unit)
    const isTail = word.length >= fewestTailDigits && /\d$/.test(word)
    const count = memory.scan(
      placed.text.at,
      this.#length,
      this.#unit - 1,
      placed.starts.at,
      this.#rows,
      placed.wordStarts?.at ?? 0,
      needle.at,
      word.length,
      isTail ? 1 : 0,
      word.length <= shortWord ? rank.fieldStart : rank.exact,
      best.at,
    )
    return { count, best: memory.bytes.subarray(best.at, best.at + this.#rows) }
  }

  /** Gives its memory back; the column is of no use afterwards. */
  free(): void {
    this.#release()
  }

  #parts(): { readonly bytes: Uint8Array; readonly starts: Uint32Array; readonly wordStarts: Uint8Array | null } {
    if (this.#open) return this.#open
    const { text, starts, wordStarts } = this.#place()
    const { bytes } = this.#memory
    return {
      bytes: bytes.subarray(text.at, text.at + text.length),
      starts: new Uint32Array(bytes.buffer, starts.at, this.#rows + 1),
      wordStarts: wordStarts && bytes.subarray(wordStarts.at, wordStarts.at + wordStarts.length),
    }
  }

  #place(): Placed {
    if (this.#placed) return this.#placed
    const open = this.#open
    if (!open) throw new Error('a sealed column has lost its place')
    const memory = this.#memory
    const text = memory.take(this.#length * this.#unit)
    const starts = memory.take((this.#rows + 1) * 4)
    const wordStarts = open.wordStarts && memory.take((this.#length >> 3) + 1)
    memory.bytes.set(open.bytes.subarray(0, this.#length * this.#unit), text.at)
    new Uint32Array(memory.bytes.buffer, starts.at, this.#rows + 1).set(open.starts.subarray(0, this.#rows + 1))
    if (open.wordStarts && wordStarts)
      memory.bytes.set(open.wordStarts.subarray(0, (this.#length >> 3) + 1), wordStarts.at)
    this.#placed = { text, starts, wordStarts }
    return this.#placed
  }

  #sealIfFull(): void {
    if (this.#rows < this.#capacity) return
    this.#place()
    this.#open = null
  }

  #release(): void {
    if (!this.#placed) return
    const { text, starts, wordStarts } = this.#placed
    this.#placed = null
    for (const block of [text, starts, wordStarts]) if (block) this.#memory.release(block)
  }
}

interface Placed {
  readonly text: Block
  readonly starts: Block
  readonly wordStarts: Block | null
}

function write(bytes: Uint8Array, at: number, text: string, unit: 1 | 2): void {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    bytes[at + index * unit] = code
    if (unit === 2) bytes[at + index * 2 + 1] = code >> 8
  }
}

function longer(bytes: Uint8Array, length: number): Uint8Array {
  const grown = new Uint8Array(length)
  grown.set(bytes)
  return grown
}
