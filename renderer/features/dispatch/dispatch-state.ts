import { create } from 'zustand'

/** The parts of the dispatcher's work, in the order of the day. */
export type DispatchPart = 'toMail' | 'labels' | 'collection' | 'pools' | 'centralExport'

/** Every part, in the order of the tabs. */
export const dispatchParts: readonly DispatchPart[] = ['toMail', 'labels', 'collection', 'pools', 'centralExport']

interface DispatchState {
  readonly part: DispatchPart
  /** The label batch shown, null for the newest. */
  readonly batchNo: string | null
}

/** Where the dispatcher is. */
export const useDispatch = create<DispatchState>(() => ({ part: 'toMail', batchNo: null }))

/** Goes to another part. */
export const setDispatch = useDispatch.setState
