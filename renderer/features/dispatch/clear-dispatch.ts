import { clearCollection } from './collection/collection-state.ts'
import { setDispatch } from './dispatch-state.ts'
import { clearLabels } from './labels/clear-labels.ts'
import { dropWaybillFile } from './pools/file/open-waybill-file.ts'
import { clearPools } from './pools/pools-state.ts'
import { clearToMail } from './to-mail/to-mail-state.ts'

/** Leaves nothing of what the dispatcher was busy with: the next one starts anew. */
export function clearDispatch(): void {
  clearToMail()
  clearCollection()
  clearLabels()
  dropWaybillFile()
  clearPools()
  setDispatch({ part: 'toMail', batchNo: null, begin: false })
}
