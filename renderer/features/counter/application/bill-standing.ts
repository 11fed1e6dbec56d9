import type { Bill, BillPersonal, IsoDate } from '../../../../shared/domain/application.ts'
import { type Contradiction, findContradictions } from '../../../../shared/domain/contradictions.ts'
import type { Custody } from '../../../../shared/domain/custody.ts'
import { explainReadiness, type Readiness } from '../../../../shared/domain/readiness.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import type { WorkCalendar } from '../../../../shared/domain/workdays.ts'
import type { ApplicationRow } from '../../../data/db.ts'

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

/** Where the bills of an application stand, in its order. Without `times` nothing is known of when. */
export function standingsOf(
  row: ApplicationRow,
  today: IsoDate,
  calendar: WorkCalendar,
  times: Times = new Map(),
): readonly BillStanding[] {
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
      readiness: explainReadiness({ bill, application: row, place, since, today, calendar }),
      contradictions: place ? findContradictions({ bill, delivery: row.delivery, place, since, vanished }) : [],
    }
  })
}

/** The entries that brought the sheets of an application where they are. */
export function seqsOf(row: ApplicationRow): readonly number[] {
  const seqs = row.sheets.map(sheet => row.custody[sheet]?.seq ?? 0)
  return [...new Set(seqs)].filter(seq => seq > 0)
}
