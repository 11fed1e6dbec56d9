import type { Custody, Place } from '../../../../shared/domain/custody.ts'
import { isMisread, type SheetScan } from '../../../../shared/domain/sheet-scan.ts'
import { meaningOf, type ScanMeaning } from '../look-up/scan-meaning.ts'

/** What a scanned sheet means when sheets come in: it is recorded, or why not. */
export type ReceiveMeaning =
  /** `misread`: its sum does not fit; it is recorded and the clerk compares the paper. */
  | { readonly says: 'receive'; readonly misread: boolean }
  | { readonly says: 'alreadyHere' }
  | { readonly says: 'elsewhere'; readonly place: Exclude<Place, 'branch' | 'expected'> }
  | Extract<ScanMeaning, { says: 'unknown' | 'electronic' }>

/** What a scanned sheet means at receiving, given where it is; null custody: the ledger does not know it. */
export function receiveMeaningOf(scan: SheetScan, custody: Pick<Custody, 'place'> | null): ReceiveMeaning {
  if (!custody) {
    const meaning = meaningOf(scan, null)
    return meaning.says === 'electronic' ? meaning : { says: 'unknown', misread: isMisread(scan) }
  }
  switch (custody.place) {
    case 'expected':
      return { says: 'receive', misread: isMisread(scan) }
    case 'branch':
      return { says: 'alreadyHere' }
    default:
      return { says: 'elsewhere', place: custody.place }
  }
}
