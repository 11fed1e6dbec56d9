import { setCounter } from './counter-state.ts'
import { clearQuestion } from './look-up/use-question.ts'

/** Leaves nothing of what the counter was busy with, least of all a collector's data: the next one starts anew. */
export function clearCounter(): void {
  clearQuestion(null)
  setCounter({ draft: null, handing: false, slipNo: null })
}
