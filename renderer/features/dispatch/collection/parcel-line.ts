import type { ApplicationKey, IsoDate } from '../../../../shared/domain/application.ts'
import { mailingDue } from '../../../../shared/domain/mailing-checks.ts'
import { maskPersonName } from '../../../../shared/domain/masking.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import type { WorkCalendar } from '../../../../shared/domain/workdays.ts'
import type { ApplicationRow, WaybillRow } from '../../../data/db.ts'
import { recipientOf } from '../../../data/delivery.ts'

/** A parcel as the two lists show it. */
export interface ParcelLine {
  readonly number: string
  readonly orderNo: string
  /** Masked. */
  readonly recipient: string
  readonly sheets: number
  /** The day its oldest sheet came to the branch, null where the ledger does not tell. */
  readonly since: IsoDate | null
  /** Past two working days at the branch (R3); never without a calendar. */
  readonly overdue: boolean
  /** The instant it came into its state: printed or collected; null while that is read. */
  readonly at: string | null
}

/** What lines are made from besides the parcels. */
export interface LineFacts {
  readonly applications: ReadonlyMap<ApplicationKey, ApplicationRow>
  /** Instants by the `seq` of their entries. */
  readonly times: ReadonlyMap<number, string>
  readonly today: IsoDate
  readonly calendar: WorkCalendar
}

/** The line of a parcel. */
export function parcelLineOf(waybill: WaybillRow, { applications, times, today, calendar }: LineFacts): ParcelLine {
  const application = waybill.application ? applications.get(waybill.application) : undefined
  const seq = application && firstSeq(waybill, application)
  const cameAt = seq === undefined ? undefined : times.get(seq)
  const since = cameAt === undefined ? null : shanghaiDay(cameAt)
  const due = mailingDue(since, today, calendar)
  return {
    number: waybill.number,
    orderNo: application?.orderNo ?? '',
    recipient: application ? maskPersonName(recipientOf(application).name) : '',
    sheets: sheetsIn(waybill),
    since,
    overdue: due.kind === 'date' && due.overdue,
    at: times.get(waybill.seq) ?? null,
  }
}

/** The entries whose time the lines need. */
export function seqsOf(waybills: readonly WaybillRow[], applications: readonly ApplicationRow[]): readonly number[] {
  const byKey = new Map(applications.map(row => [row.key, row]))
  const seqs = waybills.flatMap(waybill => {
    const application = waybill.application ? byKey.get(waybill.application) : undefined
    const came = application && firstSeq(waybill, application)
    return came === undefined ? [waybill.seq] : [waybill.seq, came]
  })
  return [...new Set(seqs)].sort((left, right) => left - right)
}

/** How many sheets are in a parcel. */
export function sheetsIn(waybill: Pick<WaybillRow, 'parcel'>): number {
  return waybill.parcel?.sheets.length ?? 0
}

/** How many sheets are in several parcels. */
export function countSheets(waybills: readonly Pick<WaybillRow, 'parcel'>[]): number {
  return waybills.reduce((sum, waybill) => sum + sheetsIn(waybill), 0)
}

function firstSeq(waybill: WaybillRow, application: ApplicationRow): number | undefined {
  const seqs = waybill.parcel?.sheets.flatMap(sheet => application.custody[sheet]?.seq ?? []) ?? []
  return seqs.length > 0 ? Math.min(...seqs) : undefined
}
