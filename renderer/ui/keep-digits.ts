import { toHalfWidth } from '../../shared/domain/half-width.ts'

/** What of a text may stand in a PIN: its digits, full-width ones from an input method too. */
export function keepDigits(text: string): string {
  return toHalfWidth(text).replace(/\D/g, '')
}
