import type { ApplicationKey } from '../../shared/domain/application.ts'
import { scanColumn } from './scan-column.ts'
import type { SearchKeys } from './search-keys.ts'
import { TextColumn, type TextColumnContent } from './text-column.ts'

/** Rows of a segment: few enough to append to and to rewrite in a moment, many enough to search in one go. */
export const segmentRows = 4096

/** What a segment is made of, as it is stored. */
export interface SegmentContent {
  readonly keys: ApplicationKey[]
  readonly narrow: TextColumnContent
  readonly wide: TextColumnContent
  readonly scores: Uint32Array
  readonly dropped: Uint8Array
  readonly wordStarts: Uint8Array
}

/** A part of the index. Rows are appended until it is full; a changed row is dropped here and appended elsewhere. */
export class Segment {
  readonly keys: ApplicationKey[]
  readonly #narrow: TextColumn
  readonly #wide: TextColumn
  readonly #scores: Uint32Array
  readonly #dropped: Uint8Array
  /** A bit for each unit of `narrow`. */
  #wordStarts: Uint8Array
  #droppedCount: number

  constructor(content?: SegmentContent) {
    this.keys = content?.keys ?? []
    this.#narrow = new TextColumn(segmentRows, content?.narrow)
    this.#wide = new TextColumn(segmentRows, content?.wide)
    this.#scores = content?.scores ?? new Uint32Array(segmentRows)
    this.#dropped = content?.dropped ?? new Uint8Array(segmentRows)
    this.#wordStarts = content?.wordStarts ?? new Uint8Array(64 * 1024)
    this.#droppedCount = this.#dropped.reduce((sum, flag) => sum + flag, 0)
  }

  get content(): SegmentContent {
    const [narrow, wide] = [this.#narrow.content, this.#wide.content]
    const [scores, dropped, wordStarts] = [this.#scores, this.#dropped, this.#wordStarts]
    return { keys: this.keys, narrow, wide, scores, dropped, wordStarts }
  }

  get isFull(): boolean {
    return this.keys.length === segmentRows
  }

  /** More than half of it has been dropped, so that it is worth rewriting. */
  get isSparse(): boolean {
    return this.isFull && this.#droppedCount * 2 > segmentRows
  }

  /** Appends a row and answers its number in this segment. */
  append(key: ApplicationKey, keys: SearchKeys, score: number): number {
    const row = this.keys.push(key) - 1
    const start = this.#narrow.append(keys.narrow)
    this.#wide.append(keys.wide)
    this.#scores[row] = score
    for (const at of keys.wordStarts) this.#markWordStart(start + at)
    return row
  }

  /** Replaces the score where the texts are the same; false where they are not. */
  rescore(row: number, keys: SearchKeys, score: number): boolean {
    if (this.#narrow.slice(row) !== keys.narrow || this.#wide.slice(row) !== keys.wide) return false
    this.#scores[row] = score
    return true
  }

  /** Whether a row is what is known of its application now. */
  isLive(row: number): boolean {
    return !this.#dropped[row]
  }

  drop(row: number): void {
    this.#dropped[row] = 1
    this.#droppedCount += 1
  }

  /** The rows that are not dropped. */
  *liveRows(): Generator<{ readonly key: ApplicationKey; readonly keys: SearchKeys; readonly score: number }> {
    for (const [row, key] of this.keys.entries())
      if (this.isLive(row)) yield { key, keys: this.#keysOf(row), score: this.#scores[row] ?? 0 }
  }

  /** The texts of a row. */
  textsOf(row: number): Pick<SearchKeys, 'narrow' | 'wide'> {
    return { narrow: this.#narrow.slice(row), wide: this.#wide.slice(row) }
  }

  /** Calls `onHit` for each row that has every word, with the sum of the best ranks and the score of the row. */
  search(words: readonly string[], onHit: (row: number, ranks: number, score: number) => void): void {
    found.fill(0)
    for (const [index, word] of words.entries()) {
      let any = false
      this.#scan(word, (row, best) => {
        if (found[row] !== index) return
        found[row] = index + 1
        ranks[row] = index === 0 ? best : (ranks[row] ?? 0) + best
        any = true
      })
      if (!any) return
    }
    for (let row = 0; row < this.keys.length; row += 1)
      if (found[row] === words.length && this.isLive(row)) onHit(row, ranks[row] ?? 0, this.#scores[row] ?? 0)
  }

  #keysOf(row: number): SearchKeys {
    const texts = this.textsOf(row)
    const start = this.#narrow.startOf(row)
    const wordStarts: number[] = []
    for (let at = 0; at < texts.narrow.length; at += 1) if (this.#isWordStart(start + at)) wordStarts.push(at)
    return { ...texts, wordStarts }
  }

  #scan(word: string, onRow: (row: number, best: number) => void): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
    if (/^[\x00-\x7f]*$/.test(word)) scanColumn(this.#narrow, word, at => this.#isWordStart(at), onRow)
    // Every Han character may begin a word.
    else scanColumn(this.#wide, word, () => true, onRow)
  }

  #isWordStart(at: number): boolean {
    return (((this.#wordStarts[at >> 3] ?? 0) >> (at & 7)) & 1) === 1
  }

  #markWordStart(at: number): void {
    if (at >> 3 >= this.#wordStarts.length) {
      const longer = new Uint8Array(this.#wordStarts.length * 2)
      longer.set(this.#wordStarts)
      this.#wordStarts = longer
    }
    this.#wordStarts[at >> 3] = (this.#wordStarts[at >> 3] ?? 0) | (1 << (at & 7))
  }
}

/** Shared by all segments: each search uses them for one segment at a time. */
const found = new Uint16Array(segmentRows)
const ranks = new Uint16Array(segmentRows)
