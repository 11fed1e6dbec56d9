import { dropInvisible, toHalfWidth } from './half-width.ts'
import { ok, type Result, refused } from './result.ts'

/** The couriers the central system sends with (seed rule R10). */
export type Courier = 'sf' | 'yunda'

/** Why a text is no waybill number of a courier. */
export type WaybillFault = 'waybillEmpty' | 'waybillFormat' | 'waybillOfOtherCourier'

/**
 * Reads a waybill number of one courier from what was typed or scanned, and answers it as it is stored. SF: SF and 13 digits,
 * or 12 digits; Yunda: 13 or 15 digits, and of an old 18-digit barcode the first 13. Only the form is checked: no carrier
 * publishes a check digit.
 */
export function checkWaybill(courier: Courier, text: string): Result<string, WaybillFault> {
  const number = tidy(text)
  if (number === '') return refused('waybillEmpty')
  const own = readNumber(courier, number)
  if (own !== null) return ok(own)
  return refused(
    readNumber(courier === 'sf' ? 'yunda' : 'sf', number) === null ? 'waybillFormat' : 'waybillOfOtherCourier',
  )
}

/** The courier whose waybill numbers look like this text and the number itself, or null. A form, not a proof. */
export function courierOfWaybill(text: string): { readonly courier: Courier; readonly number: string } | null {
  const number = tidy(text)
  for (const courier of ['sf', 'yunda'] as const) {
    const own = readNumber(courier, number)
    if (own !== null) return { courier, number: own }
  }
  return null
}

function readNumber(courier: Courier, number: string): string | null {
  if (courier === 'sf') return /^(?:SF\d{13}|\d{12})$/.test(number) ? number : null
  if (/^\d{18}$/.test(number)) return number.slice(0, 13)
  return /^(?:\d{13}|\d{15})$/.test(number) ? number : null
}

function tidy(text: string): string {
  return toHalfWidth(dropInvisible(text))
    .replace(/[\s'-]/g, '')
    .toUpperCase()
}
