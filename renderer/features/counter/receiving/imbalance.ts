import type { Balance, Place } from '../../../../shared/domain/custody.ts'

/** The places a received sheet can be, in the order of the equation. */
export const receivedPlaces = [
  'branch',
  'handedOver',
  'shipped',
  'sentBack',
  'void',
] as const satisfies readonly Place[]

/** How many sheets the two sides of the equation are apart; 0 when it balances, positive when sheets are missing. */
export function imbalanceOf(balance: Balance): number {
  return receivedPlaces.reduce((left, place) => left - balance[place], balance.received)
}
