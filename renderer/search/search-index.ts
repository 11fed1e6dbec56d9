import type { ApplicationKey } from '../../shared/domain/application.ts'
import { splitQuery } from '../../shared/domain/search-query.ts'
import { withWords } from './asked-words.ts'
import { BestHits } from './best-hits.ts'
import { alphabetsToMark, findMatches } from './find-matches.ts'
import { hashKey } from './key-slots.ts'
import type { SearchHit } from './messages.ts'
import { ScanMemory } from './scan/scan-memory.ts'
import { scoreApplication } from './score-application.ts'
import { makeSearchKeys, type Searchable, type SearchKeys } from './search-keys.ts'
import { Segment, type SegmentContent, segmentRows } from './segment.ts'

/** What the index answers: the best hits, and how many applications match in all. */
export interface Found {
  readonly hits: readonly SearchHit[]
  readonly total: number
}

/** Counts up whenever search keys or the layout of segments change; an index kept under another version is of no use. */
export const indexVersion = 4

/** All applications, searchable by any part of their search keys. Follows changes row by row. */
export class SearchIndex {
  readonly #memory = new ScanMemory(segmentRows)
  readonly #segments: Segment[] = []
  #size = 0

  /** `content` of an index of the same `indexVersion`, or none for an empty index. */
  constructor(content: readonly SegmentContent[] = []) {
    for (const part of content) {
      const segment = new Segment(this.#memory, part)
      this.#segments.push(segment)
      this.#size += segment.liveCount
    }
  }

  /** Everything the index is made of, for keeping it. */
  get content(): readonly SegmentContent[] {
    return this.#segments.map(segment => segment.content)
  }

  get size(): number {
    return this.#size
  }

  /** Puts an application in, or replaces what was known of it. `isWaiting`: sheets of it wait to be collected. */
  upsert(application: Searchable, isWaiting: boolean): void {
    const keys = makeSearchKeys(application)
    const score = scoreApplication(application, isWaiting)
    const hash = hashKey(application.key)
    for (const segment of this.#segments) {
      const row = segment.find(application.key, hash)
      if (row === null) continue
      if (segment.rescore(row, keys, score)) return
      segment.drop(row)
      this.#append(application.key, keys, score)
      if (segment.isSparse) this.#rewrite(segment)
      return
    }
    this.#append(application.key, keys, score)
    this.#size += 1
  }

  /** Everything the index keeps in memory. */
  get bytes(): number {
    const ofSegments = this.#segments.reduce((sum, segment) => sum + segment.bytes, 0)
    return this.#memory.bytes.length + ofSegments
  }

  /** Reads every byte that is searched: the floor under any scan, for measuring. Answers how many bytes. */
  touchAll(): number {
    return this.#memory.touchAll()
  }

  /** The applications in which every word of `text` is found, the best `limit` of them in order. */
  query(text: string, limit: number): Found {
    const words = splitQuery(text)
    // The longest word leaves the fewest rows for the others.
    const longestFirst = words.toSorted((left, right) => right.length - left.length)
    const best = new BestHits(limit)
    if (words.length > 0)
      withWords(this.#memory, longestFirst, asked => {
        // The newest first: most others are lighter then and are only counted.
        for (const segment of this.#segments.toReversed()) segment.search(asked, best)
      })
    const marked = alphabetsToMark(words)
    const hits = best.hits.map(({ segment, row }) => ({
      key: segment.keyOf(row),
      matches: findMatches(
        marked.map(name => segment.textOf(row, name)),
        words,
      ),
    }))
    return { hits, total: best.total }
  }

  #append(key: ApplicationKey, keys: SearchKeys, score: number): void {
    let open = this.#segments.at(-1)
    if (!open || open.isFull) {
      open = new Segment(this.#memory)
      this.#segments.push(open)
    }
    open.append(key, keys, score)
  }

  /** Moves the rows that are left to the open segment and frees the rest. */
  #rewrite(segment: Segment): void {
    this.#segments.splice(this.#segments.indexOf(segment), 1)
    for (const { row, score } of segment.liveRows()) this.#append(segment.keyOf(row), segment.textsOf(row), score)
    segment.free()
  }
}
