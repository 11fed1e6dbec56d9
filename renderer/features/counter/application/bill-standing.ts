import type { Bill, BillPersonal, IsoDate, SheetId } from '../../../../shared/domain/application.ts'
import { type Contradiction, findContradictions } from '../../../../shared/domain/contradictions.ts'
import type { Custody } from '../../../../shared/domain/custody.ts'
import { explainReadiness, type Readiness, type SheetParcel } from '../../../../shared/domain/readiness.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import { courierOfWaybill } from '../../../../shared/domain/waybill.ts'
import type { WorkCalendar } from '../../../../shared/domain/workdays.ts'
import type { ApplicationRow, WaybillRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'

/** Instants by the `seq` of their entries. */
export type Times = ReadonlyMap<number, string>

/** Where one bill stands: what both the ledger and the central system say about it today. */
export interface BillStanding {
  readonly bill: Bill
  /** null once erased. */
  readonly personal: BillPersonal | null
  /** null while the bill has no sheet. */
  readonly custody: Custody | null
  /** The day the sheet came to its place, null where the ledger does not tell. */
  readonly since: IsoDate | null
  /** The latest export no longer names the sheet. */
  readonly vanished: boolean
  readonly readiness: Readiness
  readonly contradictions: readonly Contradiction[]
}

/**
 * Where the bills of an application stand, in its order. Without `times` nothing is known of when, without the `waybills` of its
 * parcels nothing of how its sheets have left.
 */
export function standingsOf(
  row: ApplicationRow,
  today: IsoDate,
  calendar: WorkCalendar,
  times: Times = new Map(),
  waybills: readonly WaybillRow[] = [],
): readonly BillStanding[] {
  const delivery = deliveryOf(row)
  const application = { paymentDate: row.paymentDate, appliedDate: row.appliedDate, delivery }
  return row.bills.map((bill, index) => {
    const custody = bill.sheet === null ? null : (row.custody[bill.sheet] ?? null)
    const at = custody && times.get(custody.seq)
    const since = at ? shanghaiDay(at) : null
    const vanished = bill.sheet !== null && row.vanished.includes(bill.sheet)
    const place = custody?.place ?? null
    return {
      bill,
      personal: row.personal?.bills[index] ?? null,
      custody,
      since,
      vanished,
      readiness: explainReadiness({
        bill,
        application,
        parcel: bill.sheet === null ? null : parcelOf(bill.sheet, row, waybills),
        place,
        since,
        today,
        calendar,
      }),
      contradictions: place ? findContradictions({ bill, delivery, place, since, vanished }) : [],
    }
  })
}

/** The parcel a sheet waits in, or the one it has left with and not come back in. */
function parcelOf(sheet: SheetId, row: ApplicationRow, waybills: readonly WaybillRow[]): SheetParcel | null {
  const number =
    row.packed?.[sheet] ??
    waybills.find(({ state, returned, parcel }) => state === 'collected' && !returned && parcel?.sheets.includes(sheet))
      ?.number
  const found = number === undefined ? null : courierOfWaybill(number)
  return found && { courier: found.courier, waybill: found.number }
}

/** The entries that brought the sheets of an application where they are. */
export function seqsOf(row: ApplicationRow): readonly number[] {
  const seqs = row.sheets.map(sheet => row.custody[sheet]?.seq ?? 0)
  return [...new Set(seqs)].filter(seq => seq > 0)
}

/** The entry since which an application waits here, for its collector or its courier; undefined when it does not. */
export function waitsSince(row: ApplicationRow): number | undefined {
  return row.waitingSince ?? row.toMailSince
}
