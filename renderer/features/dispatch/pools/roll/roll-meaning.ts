import type { WaybillState } from '../../../../../shared/domain/dispatch.ts'
import { mostWaybills } from '../../../../../shared/domain/import/waybill-file.ts'
import { checkWaybill } from '../../../../../shared/domain/waybill.ts'
import type { Roll } from '../pools-state.ts'

/** What a scan of a roll means: one more number, or why not. */
export type RollMeaning =
  | { readonly says: 'add'; readonly number: string }
  | { readonly says: 'twice'; readonly number: string }
  | { readonly says: 'known'; readonly number: string; readonly state: WaybillState }
  | { readonly says: 'other' | 'wrong'; readonly text: string }
  | { readonly says: 'full' }

/** The number a scan stands for on this roll, or why it cannot be on it. */
export function readRollScan(text: string, { courier, numbers }: Roll): RollMeaning {
  const read = checkWaybill(courier, text)
  if (!read.ok) return { says: read.error === 'waybillOfOtherCourier' ? 'other' : 'wrong', text: text.trim() }
  if (numbers.includes(read.value)) return { says: 'twice', number: read.value }
  return numbers.length >= mostWaybills ? { says: 'full' } : { says: 'add', number: read.value }
}
