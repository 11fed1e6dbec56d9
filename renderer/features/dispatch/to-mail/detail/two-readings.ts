import type { WaybillState } from '../../../../../shared/domain/dispatch.ts'
import { type Courier, checkWaybill, type WaybillFault } from '../../../../../shared/domain/waybill.ts'

/** What is wrong with a number read twice; `inPool` and `known`: the desk has it already. */
export type ReadingFault = WaybillFault | 'different' | 'inPool' | 'known'

/** A pre-printed number as it was read the first and the second time. */
export interface TwoReadings {
  readonly first: string
  readonly second: string
}

/** What the two readings come to. */
export interface Reading {
  /** As it is stored, null while the first reading is none. */
  readonly number: string | null
  readonly firstFault: ReadingFault | null
  readonly secondFault: ReadingFault | null
  /** Read twice alike, and free. */
  readonly settled: boolean
}

/** Compares the readings. No carrier publishes a check digit, so reading it twice is the check. `known`: what the desk has of the number. */
export function compareReadings({ first, second }: TwoReadings, courier: Courier, known: WaybillState | null): Reading {
  const one = checkWaybill(courier, first)
  const two = checkWaybill(courier, second)
  const taken = known === null ? null : known === 'available' ? 'inPool' : 'known'
  const firstFault = first.trim() === '' ? null : one.ok ? taken : one.error
  const alike = one.ok && two.ok && one.value === two.value
  const secondFault = second.trim() === '' || alike || !one.ok ? null : two.ok ? 'different' : two.error
  return { number: one.ok ? one.value : null, firstFault, secondFault, settled: alike && taken === null }
}
