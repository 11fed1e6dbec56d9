import { useEffect } from 'react'
import { splitQuery } from '../../../../shared/domain/search-query.ts'
import type { SearchAnswer } from '../../../search/messages.ts'
import { useSearch, useSearchProgress } from '../../../search/search-context.ts'
import { setCounter, useCounter } from '../counter-state.ts'
import { askUntilAnswered } from '../find-by-number.ts'
import { setLookUp, useLookUp } from './look-up-state.ts'
import { mergeHits } from './merge-hits.ts'

/** How many hits are listed; more than anybody reads. */
export const HITS = 500

/** Keeps the hits in step with what is asked, and with the index as it changes. `shown`: results are in sight. */
export function useQuestion(shown: boolean): void {
  const search = useSearch()
  const { revision } = useSearchProgress()
  const query = useCounter(state => state.query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision of the index means to ask again
  useEffect(() => {
    if (!shown) return
    if (isEmptyQuestion(query)) {
      setLookUp({ answered: '', hits: [], total: 0, complete: true })
      return
    }
    let current = true
    void askUntilAnswered(search, query, HITS).then(answer => {
      if (current) takeAnswer(query, answer)
    })
    return () => {
      current = false
    }
  }, [search, query, revision, shown])
}

/** Shows an answer. The only hit is opened at once; otherwise nothing is open, so that Enter opens the best one. */
export function takeAnswer(question: string, { hits, total, complete }: SearchAnswer): void {
  const before = useLookUp.getState()
  if (before.answered === question) {
    setLookUp({ hits: mergeHits(before.hits, hits), total, complete })
    return
  }
  setLookUp({ answered: question, hits, total, complete })
  const [first] = hits
  selectApplication(first && hits.length === 1 ? first.key : null)
}

/** Shows an application's card; sheets scanned for another one are forgotten. */
export function selectApplication(key: string | null): void {
  if (useCounter.getState().selected === key) return
  setCounter({ selected: key })
  setLookUp({ scanned: [] })
}

/** Whether nothing is asked: the waiting list stands instead of results. */
export function isEmptyQuestion(text: string): boolean {
  return splitQuery(text).length === 0
}
