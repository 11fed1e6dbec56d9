import { contract } from '../../../shared/host/contract.ts'
import type { Dispatch } from '../../../shared/host/dispatcher.ts'
import type { DeskLog } from './desk-log.ts'

/** Counts what is refused in the log. A name that is no method is not written down: whoever calls it could put anything there. */
export function logRefusals(dispatch: Dispatch, log: DeskLog): Dispatch {
  return async (method, input) => {
    const answer = await dispatch(method, input)
    if (!answer.ok) log.refused(Object.hasOwn(contract, method) ? method : '?', answer.error.code)
    return answer
  }
}
