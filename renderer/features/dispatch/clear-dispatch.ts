import { clearCollection } from './collection/collection-state.ts'
import { setDispatch } from './dispatch-state.ts'
import { clearToMail } from './to-mail/to-mail-state.ts'

/** Leaves nothing of what the dispatcher was busy with: the next one starts anew. */
export function clearDispatch(): void {
  clearToMail()
  clearCollection()
  setDispatch({ part: 'toMail', batchNo: null })
}
