import { create } from 'zustand'

/** What is begun in one area and matters to another; each area tells of its own. */
export interface Unfinished {
  /** Handovers that were begun and neither confirmed nor discarded: none or one at each window. */
  readonly handovers: number
}

/** What is begun and not finished at this window. */
export const useUnfinished = create<Unfinished>(() => ({ handovers: 0 }))
