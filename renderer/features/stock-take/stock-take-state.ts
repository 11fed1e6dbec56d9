import { create } from 'zustand'

/** The lists of a result. */
export type ResultList = 'missing' | 'unexpected' | 'unknown' | 'present'

interface StockTakeState {
  /** The result shown, null for none. */
  readonly takeNo: string | null
  readonly list: ResultList
  /** What stands above the screen. */
  readonly above: 'finishing' | 'dropping' | 'protocol' | null
}

const fresh: StockTakeState = { takeNo: null, list: 'missing', above: null }

/** What is open. */
export const useStockTakeState = create<StockTakeState>(() => fresh)

/** Changes it. */
export const setStockTake = useStockTakeState.setState

/** Leaves nothing open. */
export function resetStockTake(): void {
  setStockTake(fresh)
}

/** Shows the result of a stock-take that is over. */
export function showResult(takeNo: string): void {
  setStockTake({ takeNo, list: 'missing', above: null })
}
