import type { Custody, Place } from '../../../../shared/domain/custody.ts'
import type { Scan } from '../../../../shared/domain/scan.ts'
import { isMisread, numberOf, type SheetScan } from '../../../../shared/domain/sheet-scan.ts'

/** What a scanned sheet means at the counter. Only `ready` is good news; everything else is said as a refusal. */
export type ScanMeaning =
  | { readonly says: 'ready' }
  /** It is here and goes by courier. */
  | { readonly says: 'toBeMailed' }
  /** It is here, but the central system says otherwise; the card shows both sides. */
  | { readonly says: 'contradicted' }
  /** Its sum does not fit; the card opens all the same. */
  | { readonly says: 'crcMismatch' }
  | { readonly says: 'notReceived' }
  | { readonly says: 'elsewhere'; readonly place: Exclude<Place, 'branch' | 'expected'> }
  /** No sheet of the ledger; `misread`: its sum does not fit either. */
  | { readonly says: 'unknown'; readonly misread: boolean }
  /** A kind that does not exist on paper. */
  | { readonly says: 'electronic' }

/**
 * What a scanned sheet means, given where it is; null custody: the ledger does not know it. `contradicted`: ledger and central
 * system cannot both be right about it. `goesByCourier`: it is to be mailed, or in a parcel.
 */
export function meaningOf(
  scan: SheetScan,
  custody: Pick<Custody, 'place'> | null,
  { contradicted = false, goesByCourier = false } = {},
): ScanMeaning {
  const misread = isMisread(scan)
  if (!custody) {
    const electronic = scan.kind === 'fapiao' && scan.fapiaoKind === null
    return electronic ? { says: 'electronic' } : { says: 'unknown', misread }
  }
  if (misread) return { says: 'crcMismatch' }
  if (custody.place === 'branch')
    return { says: contradicted ? 'contradicted' : goesByCourier ? 'toBeMailed' : 'ready' }
  if (custody.place === 'expected') return { says: 'notReceived' }
  return { says: 'elsewhere', place: custody.place }
}

/** What to search for when a scan is not found as what it looks like. */
export function searchTextOf(scan: Scan): string {
  switch (scan.kind) {
    case 'fapiao':
    case 'sheetNumber':
      return numberOf(scan)
    case 'slip':
      return scan.slipNo
    case 'waybill':
      return scan.number
    case 'order':
      return scan.orderNo
    case 'application':
      return scan.applicationNo
    case 'text':
      return scan.text
  }
}
