import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { ScanMemory } from './scan/scan-memory.ts'
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
}

/** A part of the index. Rows are appended until it is full; a changed row is dropped here and appended elsewhere. */
export class Segment {
  readonly keys: ApplicationKey[]
  readonly #narrow: TextColumn
  readonly #wide: TextColumn
  readonly #scores: Uint32Array
  readonly #dropped: Uint8Array
  #droppedCount: number

  constructor(memory: ScanMemory, content?: SegmentContent) {
    this.keys = content?.keys ?? []
    this.#narrow = new TextColumn(memory, 'narrow', segmentRows, content?.narrow)
    this.#wide = new TextColumn(memory, 'wide', segmentRows, content?.wide)
    this.#scores = content?.scores ?? new Uint32Array(segmentRows)
    this.#dropped = content?.dropped ?? new Uint8Array(segmentRows)
    this.#droppedCount = this.#dropped.reduce((sum, flag) => sum + flag, 0)
  }

  get content(): SegmentContent {
    const [narrow, wide] = [this.#narrow.content, this.#wide.content]
    return { keys: this.keys, narrow, wide, scores: this.#scores, dropped: this.#dropped }
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
    this.#narrow.append(keys.narrow, keys.wordStarts)
    this.#wide.append(keys.wide, [])
    this.#scores[row] = score
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
    const count = this.keys.length
    found.fill(0, 0, count)
    for (const [index, word] of words.entries()) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
      const { count: rows, best } = (/^[\x00-\x7f]*$/.test(word) ? this.#narrow : this.#wide).scan(word)
      if (rows === 0) return
      for (let row = 0; row < count; row += 1) {
        const here = best[row] ?? 0
        if (here === 0 || found[row] !== index) continue
        found[row] = index + 1
        ranks[row] = (index === 0 ? 0 : (ranks[row] ?? 0)) + here - 1
      }
    }
    for (let row = count - 1; row >= 0; row -= 1)
      if (found[row] === words.length && this.isLive(row)) onHit(row, ranks[row] ?? 0, this.#scores[row] ?? 0)
  }

  /** Gives its memory back; the segment is of no use afterwards. */
  free(): void {
    this.#narrow.free()
    this.#wide.free()
  }

  #keysOf(row: number): SearchKeys {
    return { ...this.textsOf(row), wordStarts: this.#narrow.wordsOf(row) }
  }
}

/** Shared by all segments: each search uses them for one segment at a time. */
const found = new Uint16Array(segmentRows)
const ranks = new Uint16Array(segmentRows)
