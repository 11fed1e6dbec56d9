import type { Bill, CentralStatus, Delivery, IsoDate } from './application.ts'
import type { Place } from './custody.ts'

/**
 * What the central system says that the ledger contradicts. `notIssued`: in process, out of stock or payment syncing; `vanished`:
 * its newest export no longer has the sheet; `courier` and `pickup`: the way the customer asked for.
 */
export type CentralClaim = 'mailed' | 'issued' | 'notIssued' | 'void' | 'vanished' | 'courier' | 'pickup'

/** One contradiction with both sides. Neither is corrected by the desk: both are shown, and a person asks the Service Center. */
export interface Contradiction {
  readonly claim: CentralClaim
  readonly status: CentralStatus
  readonly delivery: Delivery
  /** Where the ledger has the sheet. */
  readonly place: Place
  /** The day the sheet came to its place, null where the ledger does not tell. */
  readonly since: IsoDate | null
}

/** Both sides as far as they can contradict each other. */
export interface TwoSides {
  readonly bill: Pick<Bill, 'status'>
  /** As the customer last asked for it: who changed it here does not contradict the central system. */
  readonly delivery: Delivery
  readonly place: Place
  readonly since: IsoDate | null
  /** The newest export should have had this sheet, and has not. */
  readonly vanished: boolean
}

/** The places that each claim excludes. A sheet sent back may be mailed, reissued or void: that is its normal way. */
const EXCLUDED: Readonly<Record<CentralClaim, readonly Place[]>> = {
  mailed: ['branch', 'handedOver', 'void'],
  issued: ['void'],
  notIssued: ['branch', 'handedOver', 'shipped'],
  void: ['branch', 'handedOver', 'shipped'],
  vanished: ['expected', 'branch'],
  courier: ['handedOver'],
  pickup: ['shipped'],
}

const CLAIM_OF_STATUS: Readonly<Record<CentralStatus, CentralClaim>> = {
  paymentSyncing: 'notIssued',
  inProcess: 'notIssued',
  outOfStock: 'notIssued',
  issued: 'issued',
  mailed: 'mailed',
  void: 'void',
}

/** Finds where the central system and the ledger cannot both be right about a sheet; empty where they agree. */
export function findContradictions(sides: TwoSides): readonly Contradiction[] {
  const { bill, delivery, place, since, vanished } = sides
  // The status of a sheet that the export no longer has is an old one.
  const said: CentralClaim = vanished ? 'vanished' : CLAIM_OF_STATUS[bill.status]
  const claims: readonly CentralClaim[] = [said, delivery === 'pickup' ? 'pickup' : 'courier']
  return claims
    .filter(claim => EXCLUDED[claim].includes(place))
    .map(claim => ({ claim, status: bill.status, delivery, place, since }))
}
