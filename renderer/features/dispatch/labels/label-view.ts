import { create } from 'zustand'

interface LabelView {
  /** The batch in view, null for the newest. */
  readonly batchNo: string | null
  /** The label the cursor is on. */
  readonly number: string | null
  readonly filter: 'all' | 'unprinted'
  /** The batch that has just been reserved; it is printed by itself, once. */
  readonly begin: string | null
}

/** The newest batch. */
export const noLabelView: LabelView = { batchNo: null, number: null, filter: 'all', begin: null }

/** What of the label batches is in view. */
export const useLabelView = create<LabelView>(() => noLabelView)

/** Changes what is in view. */
export const setLabelView = useLabelView.setState
