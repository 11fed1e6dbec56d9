import { create } from 'zustand'

/** The parts of the dispatcher's work, in the order of the day. */
export type DispatchPart = 'toMail' | 'labels' | 'collection' | 'pools' | 'centralExport'

/** Every part, in the order of the tabs. */
export const dispatchParts: readonly DispatchPart[] = ['toMail', 'labels', 'collection', 'pools', 'centralExport']

interface DispatchState {
  readonly part: DispatchPart
  /** The label batch somebody is sent to; the labels take it once. null: they stay where they are. */
  readonly batchNo: string | null
  /** That batch has just been reserved and is to be printed without being asked for. */
  readonly begin: boolean
}

/** Where the dispatcher is. */
export const useDispatch = create<DispatchState>(() => ({ part: 'toMail', batchNo: null, begin: false }))

/** Goes to another part. */
export const setDispatch = useDispatch.setState
