import { useEffect, useRef } from 'react'
import { splitQuery } from '../../../../shared/domain/search-query.ts'
import { askWhileWanted } from '../../../search/ask-search.ts'
import type { SearchAnswer } from '../../../search/messages.ts'
import { useSearch, useSearchProgress } from '../../../search/search-context.ts'
import { setCounter, useCounter } from '../counter-state.ts'
import { setLookUp, useLookUp } from './look-up-state.ts'
import { mergeHits } from './merge-hits.ts'

/** How many hits are listed; more than anybody reads. */
export const HITS = 200

/** Keys that come faster than this are a scanner's, or a person's who will pause in a moment. */
const BURST_MS = 45
const AFTER_BURST_MS = 60

/** Keeps the hits in step with what is asked, and with the index as it changes. `shown`: results are in sight. */
export function useQuestion(shown: boolean): void {
  const search = useSearch()
  const { revision } = useSearchProgress()
  const query = useCounter(state => state.query)
  const askedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision of the index means to ask again
  useEffect(() => {
    if (!shown) return
    const asking = new AbortController()
    const ask = async () => {
      const answer = isEmptyQuestion(query) ? nothing : await askWhileWanted(search, query, HITS, asking.signal)
      if (answer && !asking.signal.aborted) takeAnswer(query, answer)
    }
    const now = performance.now()
    const inBurst = now - askedAt.current < BURST_MS
    askedAt.current = now
    // The characters of a scan that fell into the field are no question: they are gone before this has passed.
    const timer = inBurst ? setTimeout(() => void ask(), AFTER_BURST_MS) : null
    if (!inBurst) void ask()
    return () => {
      if (timer !== null) clearTimeout(timer)
      asking.abort()
    }
  }, [search, query, revision, shown])
}

const nothing: SearchAnswer = { hits: [], total: 0, complete: true }

/** Shows an answer. The only hit is opened at once; otherwise nothing is open, so that Enter opens the best one. */
export function takeAnswer(question: string, { hits, total, complete }: SearchAnswer): void {
  const before = useLookUp.getState()
  // Nothing is asked, and nothing was: the index has changed, not the question. The open card stays.
  if (before.answered === question && isEmptyQuestion(question)) return
  if (before.answered === question && before.hits.length > 0) {
    setLookUp({ hits: mergeHits(before.hits, hits), total, complete })
    return
  }
  // What was asked before the index was whole, or before the application was imported, is answered now.
  setLookUp({ answered: question, hits, total, complete })
  const [first] = hits
  selectApplication(first && hits.length === 1 ? first.key : null)
}

/** Shows an application's card; sheets scanned for another one are forgotten. Closing it forgets nothing: a scan may be under way. */
export function selectApplication(key: string | null): void {
  setCounter({ selected: key })
  if (key !== null && useLookUp.getState().inHand?.application !== key) setLookUp({ inHand: null })
}

/** Takes the question away and opens an application instead, or none: the waiting list stands beside it. */
export function clearQuestion(open: string | null): void {
  setCounter({ query: '', selected: open })
  setLookUp({ answered: '', ...nothing, inHand: null })
}

/** Whether nothing is asked: the waiting list stands instead of results. */
export function isEmptyQuestion(text: string): boolean {
  return splitQuery(text).length === 0
}
