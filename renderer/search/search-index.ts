import type { ApplicationKey } from '../../shared/domain/application.ts'
import { splitQuery } from '../../shared/domain/search-query.ts'
import { BestHits } from './best-hits.ts'
import { findMatches } from './find-matches.ts'
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

const rankStep = 2 ** 21

/** Counts up whenever search keys or the layout of segments change; an index kept under another version is of no use. */
export const indexVersion = 3

/** All applications, searchable by any part of their search keys. Follows changes row by row. */
export class SearchIndex {
  readonly #memory = new ScanMemory(segmentRows)
  readonly #segments: (Segment | null)[] = []
  /** Place of an application: number of its segment × `segmentRows` + row. */
  readonly #places = new Map<ApplicationKey, number>()
  #open = -1

  /** `content` of an index of the same `indexVersion`, or none for an empty index. */
  constructor(content: readonly SegmentContent[] = []) {
    for (const [number, part] of content.entries()) {
      const segment = new Segment(this.#memory, part)
      this.#segments.push(segment)
      for (const [row, key] of segment.keys.entries())
        if (segment.isLive(row)) this.#places.set(key, number * segmentRows + row)
    }
    this.#open = this.#segments.length - 1
  }

  /** Everything the index is made of, for keeping it. */
  get content(): readonly SegmentContent[] {
    return this.#segments.flatMap(segment => segment?.content ?? [])
  }

  get size(): number {
    return this.#places.size
  }

  /** Puts an application in, or replaces what was known of it. `isWaiting`: sheets of it wait to be collected. */
  upsert(application: Searchable, isWaiting: boolean): void {
    const keys = makeSearchKeys(application)
    const score = scoreApplication(application, isWaiting)
    const place = this.#places.get(application.key)
    if (place !== undefined) {
      const number = Math.floor(place / segmentRows)
      const segment = this.#segments[number]
      if (segment?.rescore(place % segmentRows, keys, score)) return
      segment?.drop(place % segmentRows)
      if (segment?.isSparse) {
        this.#places.delete(application.key)
        this.#rewrite(number, segment)
      }
    }
    this.#append(application.key, keys, score)
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
      // The newest first: most others are lighter then and are only counted.
      for (const segment of this.#segments.toReversed())
        segment?.search(longestFirst, (row, ranks, score) => best.offer(segment, row, ranks * rankStep + score))
    const hits = best.hits.map(({ key, segment, row }) => ({ key, matches: findMatches(segment.textsOf(row), words) }))
    return { hits, total: best.total }
  }

  #append(key: ApplicationKey, keys: SearchKeys, score: number): void {
    let segment = this.#segments[this.#open]
    if (!segment || segment.isFull) {
      segment = new Segment(this.#memory)
      this.#open = this.#segments.push(segment) - 1
    }
    this.#places.set(key, this.#open * segmentRows + segment.append(key, keys, score))
  }

  /** Moves the rows that are left to the open segment and frees the rest. */
  #rewrite(number: number, segment: Segment): void {
    this.#segments[number] = null
    for (const { key, keys, score } of segment.liveRows()) this.#append(key, keys, score)
    segment.free()
  }
}
