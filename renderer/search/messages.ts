import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { SearchField } from '../../shared/domain/search-query.ts'
import type { ApplicationRow } from '../data/db.ts'

/** A found application. */
export interface SearchHit {
  readonly key: ApplicationKey
  /** What was found where; `text` is folded, so that `findRanges` marks it in what is shown. Of pinyin it holds the characters meant. */
  readonly matches: readonly { readonly field: SearchField; readonly text: string }[]
}

/** The answer to a query, best hit first. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** How many applications match, beyond the hits too. */
  readonly total: number
  /** False while the index is still being built: there may be more. */
  readonly complete: boolean
}

/** How far the index has been built. */
export interface SearchProgress {
  readonly ready: boolean
  /** Why the index could not be built, in the browser's words; null while nothing is wrong. */
  readonly fault: string | null
  readonly indexed: number
  readonly total: number
  /** Counts up with every change of the index; results of an earlier revision may be out of date. */
  readonly revision: number
}

/** What the window tells the worker. */
export type ToSearchWorker =
  | { readonly kind: 'open'; readonly database: string }
  | { readonly kind: 'rows'; readonly rows: readonly ApplicationRow[]; readonly seq: number | null }
  | { readonly kind: 'all' }
  | { readonly kind: 'query'; readonly id: number; readonly text: string; readonly limit: number }

/** What the worker answers. */
export type FromSearchWorker =
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer }
