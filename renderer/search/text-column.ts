import { type AlphabetName, alphabetNames, decode, encode } from './alphabets.ts'
import type { AskedPattern, AskedWord } from './asked-words.ts'
import type { Block, ScanMemory } from './scan/scan-memory.ts'

/** What a column is made of, as it is stored: texts one after the other, and how many bytes each row has. */
export interface TextColumnContent {
  readonly bytes: Uint8Array
  readonly lengths: Uint16Array
}

/** Little, since what is kept free counts. */
const growth = 1.25
/** A row that is read is counted up to from the last of so many. */
const rowsCounted = 64
/** Thousands of numbers; what is beyond is not found. Even, since a sign may have two bytes. */
const longestRow = 0x7ffe

/**
 * Texts of rows in one alphabet, one after the other. Rows are only appended. What is searched lies in the memory of the scan; once
 * full, it lies only there.
 */
export class TextColumn {
  readonly #memory: ScanMemory
  readonly #alphabet: AlphabetName
  readonly #kind: number
  readonly #capacity: number
  /** Where every 64th row begins. */
  readonly #starts: Uint32Array
  #rows = 0
  #length = 0
  /** While rows are appended; null once full. */
  #open: { bytes: Uint8Array; readonly lengths: Uint16Array } | null
  /** What the scan sees; null when rows have been appended since. */
  #placed: { readonly text: Block; readonly lengths: Block } | null = null

  constructor(memory: ScanMemory, alphabet: AlphabetName, capacity: number, content?: TextColumnContent) {
    this.#memory = memory
    this.#alphabet = alphabet
    this.#kind = alphabetNames.indexOf(alphabet)
    this.#capacity = capacity
    this.#starts = new Uint32Array(Math.ceil(capacity / rowsCounted))
    this.#open = { bytes: content?.bytes.slice() ?? new Uint8Array(1 << 14), lengths: new Uint16Array(capacity) }
    for (const length of content?.lengths ?? []) this.#count(length)
    this.#sealIfFull()
  }

  get content(): TextColumnContent {
    const { bytes, lengths } = this.#parts()
    return { bytes: bytes.slice(0, this.#length), lengths: lengths.slice(0, this.#rows) }
  }

  /** Bytes beside the memory of the scan. */
  get ownBytes(): number {
    return this.#starts.byteLength + (this.#open ? this.#open.bytes.length + this.#open.lengths.byteLength : 0)
  }

  /** Appends the text of the next row. */
  append(text: string): void {
    const open = this.#open
    if (!open) throw new Error('a full column takes no row')
    const added = encode(this.#alphabet, text).subarray(0, longestRow)
    const length = this.#length + added.length
    if (length > open.bytes.length) open.bytes = longer(open.bytes, Math.ceil(length * growth))
    open.bytes.set(added, this.#length)
    this.#count(added.length)
    this.free()
    this.#sealIfFull()
  }

  /** The text of a row. */
  slice(row: number): string {
    return decode(this.#alphabet, this.bytesOf(row))
  }

  /** The bytes of a row, until the next change. */
  bytesOf(row: number): Uint8Array {
    const { bytes, lengths } = this.#parts()
    let start = this.#starts[Math.floor(row / rowsCounted)] ?? 0
    for (let before = row - (row % rowsCounted); before < row; before += 1) start += lengths[before] ?? 0
    return bytes.subarray(start, start + (lengths[row] ?? 0))
  }

  /** Raises `best`, a byte a row, to one more than the best rank of the word there. Answers whether it is anywhere. */
  scan(word: AskedWord, { pattern, mask, length, probes, odd }: AskedPattern, best: Block): boolean {
    const { text, lengths } = this.#place()
    const rows = this.#memory.scan(
      text.at,
      this.#length,
      lengths.at,
      this.#kind,
      pattern,
      mask,
      length,
      probes[0],
      probes[1],
      odd,
      word.signs,
      word.tail,
      word.enough,
      best.at,
    )
    return rows > 0
  }

  /** Gives its memory back; a full column is of no use afterwards. */
  free(): void {
    if (!this.#placed) return
    this.#memory.release(this.#placed.text)
    this.#memory.release(this.#placed.lengths)
    this.#placed = null
  }

  #count(length: number): void {
    const { lengths } = this.#open ?? {}
    if (lengths) lengths[this.#rows] = length
    if (this.#rows % rowsCounted === 0) this.#starts[this.#rows / rowsCounted] = this.#length
    this.#rows += 1
    this.#length += length
  }

  #parts(): { readonly bytes: Uint8Array; readonly lengths: Uint16Array } {
    if (this.#open) return this.#open
    const { text, lengths } = this.#place()
    const { bytes } = this.#memory
    return {
      bytes: bytes.subarray(text.at, text.at + this.#length),
      lengths: new Uint16Array(bytes.buffer, lengths.at, this.#rows),
    }
  }

  #place(): { readonly text: Block; readonly lengths: Block } {
    if (this.#placed) return this.#placed
    const open = this.#open
    if (!open) throw new Error('a full column has lost its place')
    const memory = this.#memory
    const text = memory.take(this.#length)
    const lengths = memory.take(this.#rows * 2)
    memory.bytes.set(open.bytes.subarray(0, this.#length), text.at)
    memory.numbers.of16.set(open.lengths.subarray(0, this.#rows), lengths.at / 2)
    this.#placed = { text, lengths }
    return this.#placed
  }

  #sealIfFull(): void {
    if (this.#rows < this.#capacity) return
    this.#place()
    this.#open = null
  }
}

function longer(bytes: Uint8Array, length: number): Uint8Array {
  const grown = new Uint8Array(length)
  grown.set(bytes)
  return grown
}
