import { useDatabase } from '../../../data/hooks.ts'
import { findApplication } from '../../../data/queries.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { askUntilAnswered, whenIndexed } from '../../../search/ask-search.ts'
import { useSearch } from '../../../search/search-context.ts'
import { setCounter, useCounter } from '../counter-state.ts'
import { nextStep, takeStep } from '../next-step.ts'
import { setLookUp, sheetsInHand, useLookUp } from './look-up-state.ts'
import { HITS, isEmptyQuestion, selectApplication, takeAnswer } from './use-question.ts'

/** What Enter does in the look-up: opens the best hit; with a card open, takes the next step of its handover. */
export function useEnter(): () => Promise<void> {
  const search = useSearch()
  const takeNextStep = useTakeNextStep()
  return async () => {
    const { query, selected } = useCounter.getState()
    const { answered, complete } = useLookUp.getState()
    // Typed faster than answered, or than indexed: Enter means what is typed, not what is listed.
    if (!isEmptyQuestion(query) && (answered !== query || !complete)) {
      await whenIndexed(search)
      const answer = await askUntilAnswered(search, query, HITS)
      if (useCounter.getState().query !== query) return
      takeAnswer(query, answer)
    }
    const now = useCounter.getState().selected
    if (now !== null && now === selected) return takeNextStep(now)
    if (now === null) selectApplication(useLookUp.getState().hits[0]?.key ?? null)
  }
}

/** Begins, extends or resumes the handover with an application; does nothing where none of its sheets is here. */
export function useTakeNextStep(): (key: string) => Promise<void> {
  const db = useDatabase()
  const mayHandOver = useMay('handOver')
  return async key => {
    const row = await findApplication(db, key)
    const { draft } = useCounter.getState()
    if (!row || !mayHandOver || nextStep(row, draft) === null) return
    setCounter({ draft: takeStep(row, draft, sheetsInHand(key)), handing: true })
    setLookUp({ inHand: null })
  }
}
