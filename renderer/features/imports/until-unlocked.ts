import type { OperatorId } from '../../../shared/domain/entry.ts'
import type { DeskStore } from '../../host/desk-store.ts'

/** Resolves true once `operator` has unlocked the desk, false when somebody else is there or nobody. */
export async function untilUnlocked(desk: DeskStore, operator: OperatorId): Promise<boolean> {
  // The host knew of the lock before this window did.
  await desk.refresh()
  return new Promise(resolve => {
    const look = (): boolean => {
      const session = desk.getState().status?.session ?? null
      if (session?.operator.id === operator && session.locked) return false
      resolve(session?.operator.id === operator)
      return true
    }
    if (look()) return
    const stop = desk.subscribe(() => look() && stop())
  })
}
