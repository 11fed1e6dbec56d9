import type { ApplicationKey } from '../../shared/domain/application.ts'
import { type AlphabetName, alphabetNames, decodeFirst } from './alphabets.ts'
import type { AskedWord } from './asked-words.ts'
import type { BestHits } from './best-hits.ts'
import { hashKey, KeySlots } from './key-slots.ts'
import type { Block, ScanMemory } from './scan/scan-memory.ts'
import { type SearchKeys, tellKey } from './search-keys.ts'
import { TextColumn, type TextColumnContent } from './text-column.ts'

/** Rows of a segment: few enough to append to and to rewrite in a moment, many enough to search in one go. */
export const segmentRows = 4096

/** The score of a row that is dropped; as in scan.as. */
const dropped = 0xffff

/** What a segment is made of, as it is stored. */
export interface SegmentContent {
  readonly columns: Readonly<Record<AlphabetName, TextColumnContent>>
  readonly scores: Uint16Array
  readonly slots: Uint32Array
  readonly spelled: ReadonlyMap<number, ApplicationKey>
}

/** A part of the index. Rows are appended until it is full; a changed row is dropped here and appended elsewhere. */
export class Segment {
  readonly #memory: ScanMemory
  readonly #columns: Readonly<Record<AlphabetName, TextColumn>>
  readonly #scores: Block
  readonly #slots: KeySlots
  /** Keys that the texts do not tell. */
  readonly #spelled: Map<number, ApplicationKey>
  #rows: number
  #droppedCount = 0

  constructor(memory: ScanMemory, content?: SegmentContent) {
    this.#memory = memory
    const column = (name: AlphabetName) => new TextColumn(memory, name, segmentRows, content?.columns[name])
    this.#columns = {
      packed: column('packed'),
      letters: column('letters'),
      ascii: column('ascii'),
      wide: column('wide'),
    }
    this.#scores = memory.take(segmentRows * 2)
    this.#slots = new KeySlots(content?.slots)
    this.#spelled = new Map(content?.spelled)
    this.#rows = content?.scores.length ?? 0
    if (!content) return
    memory.numbers.of16.set(content.scores, this.#scores.at / 2)
    for (const score of content.scores) if (score === dropped) this.#droppedCount += 1
  }

  get content(): SegmentContent {
    const { packed, letters, ascii, wide } = this.#columns
    const from = this.#scores.at / 2
    return {
      columns: { packed: packed.content, letters: letters.content, ascii: ascii.content, wide: wide.content },
      scores: this.#memory.numbers.of16.slice(from, from + this.#rows),
      slots: this.#slots.slots,
      spelled: this.#spelled,
    }
  }

  /** What it takes beside the memory of the scan. */
  get bytes(): number {
    const columns = alphabetNames.reduce((sum, name) => sum + this.#columns[name].ownBytes, 0)
    // A Map takes about forty bytes an entry, a short string twenty-four.
    return this.#slots.slots.byteLength + columns + this.#spelled.size * 64
  }

  get liveCount(): number {
    return this.#rows - this.#droppedCount
  }

  get isFull(): boolean {
    return this.#rows === segmentRows
  }

  /** More than half of it has been dropped, so that it is worth rewriting. */
  get isSparse(): boolean {
    return this.isFull && this.#droppedCount * 2 > segmentRows
  }

  /** Appends a row and answers its number in this segment. */
  append(key: ApplicationKey, keys: SearchKeys, score: number): number {
    const row = this.#rows
    for (const name of alphabetNames) this.#columns[name].append(keys[name])
    this.#rows += 1
    this.#score(row, score)
    this.#slots.add(hashKey(key), row)
    if (tellKey(keys.packed) !== key) this.#spelled.set(row, key)
    return row
  }

  /** Replaces the score where the texts are the same; false where they are not. */
  rescore(row: number, keys: SearchKeys, score: number): boolean {
    if (alphabetNames.some(name => this.#columns[name].slice(row) !== keys[name])) return false
    this.#score(row, score)
    return true
  }

  drop(row: number): void {
    this.#score(row, dropped)
    this.#droppedCount += 1
  }

  /** Whether a row is what is known of its application now. */
  isLive(row: number): boolean {
    return this.#scoreOf(row) !== dropped
  }

  keyOf(row: number): ApplicationKey {
    return this.#spelled.get(row) ?? tellKey(decodeFirst(this.#columns.packed.bytesOf(row)))
  }

  /** The row of what is known of an application now, or null; `hash` is that of its key. */
  find(key: ApplicationKey, hash: number): number | null {
    return this.#slots.find(hash, row => this.isLive(row) && this.keyOf(row) === key)
  }

  textsOf(row: number): SearchKeys {
    const [packed = '', letters = '', ascii = '', wide = ''] = alphabetNames.map(name => this.textOf(row, name))
    return { packed, letters, ascii, wide }
  }

  textOf(row: number, alphabet: AlphabetName): string {
    return this.#columns[alphabet].slice(row)
  }

  /** The numbers of a row, in a form that sorts as they do. */
  numbersOf(row: number): Uint8Array {
    return this.#columns.packed.bytesOf(row)
  }

  /** The rows that are not dropped. */
  *liveRows(): Generator<{ readonly row: number; readonly score: number }> {
    for (let row = 0; row < this.#rows; row += 1) if (this.isLive(row)) yield { row, score: this.#scoreOf(row) }
  }

  /** Offers each row that has every word, weighed by the sum of its best ranks, then its score. */
  search(words: readonly AskedWord[], best: BestHits): void {
    const memory = this.#memory
    const { ranks, more, picked } = memory.scratch
    for (const [index, word] of words.entries()) {
      const into = index === 0 ? ranks : more
      memory.bytes.fill(0, into.at, into.at + segmentRows)
      let isFound = false
      for (const pattern of word.patterns) if (this.#columns[pattern.alphabet].scan(word, pattern, into)) isFound = true
      if (!isFound) return
      if (index > 0) memory.merge(ranks.at, more.at, this.#rows)
    }
    const counts = memory.pick(ranks.at, this.#scores.at, this.#rows, best.least, picked.at)
    best.total += counts >>> 16
    const { of32 } = memory.numbers
    // The newest first: most others are lighter.
    for (let at = picked.at / 4 + (counts & 0xffff) * 2 - 2; at >= picked.at / 4; at -= 2)
      best.offer(this, of32[at] ?? 0, of32[at + 1] ?? 0)
  }

  /** Gives its memory back; the segment is of no use afterwards. */
  free(): void {
    for (const name of alphabetNames) this.#columns[name].free()
    this.#memory.release(this.#scores)
  }

  #score(row: number, score: number): void {
    this.#memory.numbers.of16[this.#scores.at / 2 + row] = score
  }

  #scoreOf(row: number): number {
    return this.#memory.numbers.of16[this.#scores.at / 2 + row] ?? 0
  }
}
