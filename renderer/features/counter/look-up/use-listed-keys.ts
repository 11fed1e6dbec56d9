import { useMemo } from 'react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import { useWaiting } from '../../../data/hooks.ts'
import { useLookUp } from './look-up-state.ts'
import { isEmptyQuestion } from './use-question.ts'

/** The applications in the list: the hits, or those that wait longest while nothing is asked. Undefined while reading. */
export function useListedKeys(): readonly ApplicationKey[] | undefined {
  const asked = useLookUp(state => !isEmptyQuestion(state.answered))
  const hits = useLookUp(state => state.hits)
  const waiting = useWaiting()
  return useMemo(() => (asked ? hits.map(hit => hit.key) : waiting), [asked, hits, waiting])
}
