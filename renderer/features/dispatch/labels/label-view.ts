import { create } from 'zustand'

interface LabelView {
  /** The batch in view, null for the newest. */
  readonly batchNo: string | null
  /** The label the cursor is on. */
  readonly number: string | null
  readonly filter: 'all' | 'unprinted'
  /** The batch somebody has just been sent here with; it is printed by itself if nobody has tried yet. */
  readonly begin: string | null
}

/** What of the label batches is in view. */
export const useLabelView = create<LabelView>(() => ({ batchNo: null, number: null, filter: 'all', begin: null }))

/** Changes what is in view. */
export const setLabelView = useLabelView.setState
