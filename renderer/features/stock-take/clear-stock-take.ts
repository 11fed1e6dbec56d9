import { closeKeeper } from './open-keeper.ts'
import { resetStockTake } from './stock-take-state.ts'

/** Leaves nothing of what the last person at the desk was busy with; the count itself stays open for the next one. */
export function clearStockTake(): void {
  closeKeeper()
  resetStockTake()
}
