import type { ApplicationPublic, Bill, Delivery, IsoDate } from './application.ts'
import type { Place } from './custody.ts'
import { addDays } from './shanghai-time.ts'
import { type Courier, courierOfWaybill } from './waybill.ts'
import { addWorkdays, type WorkCalendar, workdaysBetween } from './workdays.ts'

/** Days the payment platform needs to sync order and payment (seed rules R1, R2). */
export const SYNC_DAYS = 3

/** Working days in which an application is completed (seed rule R3). */
export const COMPLETION_WORKDAYS = 2

/** Everything the question "is it ready, and why not" depends on. */
export interface ReadinessInput {
  readonly bill: Bill
  /** `delivery` as the customer last asked for it. */
  readonly application: Pick<ApplicationPublic, 'paymentDate' | 'appliedDate' | 'delivery'>
  /** The parcel the sheet waits in or has left with, null where it is in none. */
  readonly parcel: SheetParcel | null
  /** null while the bill has no sheet yet. */
  readonly place: Place | null
  /** The day the sheet came to its place, null where the ledger does not tell. */
  readonly since: IsoDate | null
  /** The Asia/Shanghai day. */
  readonly today: IsoDate
  readonly calendar: WorkCalendar
}

/** A parcel of this branch. */
export interface SheetParcel {
  readonly courier: Courier
  readonly waybill: string
}

/** When something is due. `unknown`: the export names no date to count from. */
export type Due =
  | { readonly kind: 'date'; readonly date: IsoDate; readonly overdue: boolean }
  | { readonly kind: 'noCalendar'; readonly year: number }
  | { readonly kind: 'unknown' }

/** How long a sheet has waited. `unknown`: the ledger names no day it came. */
export type Waited =
  | { readonly kind: 'workdays'; readonly workdays: number }
  | { readonly kind: 'noCalendar'; readonly year: number }
  | { readonly kind: 'unknown' }

/** Why a bill can or cannot be handed over now. Where the branch holds or held the sheet, the ledger's word goes before the export's. */
export type Readiness =
  /** The one that is ready. */
  | { readonly reason: 'atBranch'; readonly since: IsoDate | null; readonly waited: Waited }
  | { readonly reason: 'handedOver'; readonly since: IsoDate | null }
  /** Sent by this branch. */
  | {
      readonly reason: 'shipped'
      readonly since: IsoDate | null
      readonly courier: Courier | null
      readonly waybill: string | null
    }
  /** Returned to the Service Center. */
  | { readonly reason: 'sentBack'; readonly since: IsoDate | null }
  /** Declared void at the branch. */
  | { readonly reason: 'sheetVoid'; readonly since: IsoDate | null }
  /** Void in the central system. */
  | { readonly reason: 'billVoid' }
  /** Mailed by the central system (R10, R11). */
  | { readonly reason: 'mailed'; readonly courier: Courier | null; readonly waybill: string | null }
  /** 票源紧张 with the date that was announced (R12); overdue once that date has passed. */
  | { readonly reason: 'outOfStock'; readonly expectedDate: IsoDate | null; readonly overdue: boolean }
  /** The payment platform has not synced yet (R1, R2); due three days after payment. */
  | { readonly reason: 'paymentSyncing'; readonly paymentDate: IsoDate | null; readonly due: Due }
  /** Being processed; due two working days after it was applied for (R3). */
  | { readonly reason: 'inProcess'; readonly appliedDate: IsoDate | null; readonly due: Due }
  /** Issued for collection here, but not received by the branch yet. */
  | { readonly reason: 'onTheWayToBranch'; readonly issueDate: IsoDate | null }
  /** To go by courier, not mailed yet; `atBranch` since `since`, and in the parcel `waybill` unless that is null. */
  | {
      readonly reason: 'awaitingMailing'
      readonly issueDate: IsoDate | null
      readonly courier: Courier
      readonly atBranch: boolean
      readonly since: IsoDate | null
      readonly waybill: string | null
    }

/** Whether the sheet can be handed over now. */
export function isReady(readiness: Readiness): boolean {
  return readiness.reason === 'atBranch'
}

/** Whether the sheet has neither reached the customer nor gone another way for good. */
export function isOpen({ reason }: Readiness): boolean {
  return !closed.has(reason)
}

const closed: ReadonlySet<Readiness['reason']> = new Set([
  'handedOver',
  'shipped',
  'sentBack',
  'sheetVoid',
  'billVoid',
  'mailed',
])

/** Explains where a bill stands on its way to the customer, by the seed document's rules. */
export function explainReadiness(input: ReadinessInput): Readiness {
  return fromLedger(input) ?? fromCentralSystem(input)
}

function fromLedger(input: ReadinessInput): Readiness | null {
  const { bill, application, parcel, place, since, today, calendar } = input
  switch (place) {
    case 'branch': {
      const courier = parcel?.courier ?? application.delivery
      if (courier !== 'pickup') return awaitsMailing(input, courier)
      return { reason: 'atBranch', since, waited: waitedSince(since, today, calendar) }
    }
    case 'shipped': {
      const { courier, waybill } = parcel ?? {
        courier: courierOf(bill, application.delivery),
        waybill: bill.waybill,
      }
      return { reason: 'shipped', since, courier, waybill }
    }
    case 'handedOver':
    case 'sentBack':
      return { reason: place, since }
    case 'void':
      return { reason: 'sheetVoid', since }
    case 'expected':
    case null:
      return null
  }
}

function awaitsMailing({ bill, place, since, parcel }: ReadinessInput, courier: Courier): Readiness {
  const atBranch = place === 'branch'
  const waybill = parcel?.waybill ?? null
  return { reason: 'awaitingMailing', issueDate: bill.issueDate, courier, atBranch, since, waybill }
}

function fromCentralSystem(input: ReadinessInput): Readiness {
  const { bill, application, today, calendar } = input
  const { paymentDate, appliedDate, delivery } = application
  switch (bill.status) {
    case 'void':
      return { reason: 'billVoid' }
    case 'mailed':
      return { reason: 'mailed', courier: courierOf(bill, delivery), waybill: bill.waybill }
    case 'outOfStock': {
      const { expectedDate } = bill
      return { reason: 'outOfStock', expectedDate, overdue: expectedDate !== null && today > expectedDate }
    }
    case 'paymentSyncing':
      return { reason: 'paymentSyncing', paymentDate, due: syncedBy(paymentDate, today) }
    case 'inProcess':
      return { reason: 'inProcess', appliedDate, due: completedBy(appliedDate, today, calendar) }
    case 'issued':
      if (delivery === 'pickup') return { reason: 'onTheWayToBranch', issueDate: bill.issueDate }
      return awaitsMailing(input, delivery)
  }
}

function syncedBy(paymentDate: IsoDate | null, today: IsoDate): Due {
  if (paymentDate === null) return { kind: 'unknown' }
  const date = addDays(paymentDate, SYNC_DAYS)
  return { kind: 'date', date, overdue: today > date }
}

function completedBy(appliedDate: IsoDate | null, today: IsoDate, calendar: WorkCalendar): Due {
  if (appliedDate === null) return { kind: 'unknown' }
  const date = addWorkdays(appliedDate, COMPLETION_WORKDAYS, calendar)
  if (!date.ok) return { kind: 'noCalendar', year: date.error.year }
  return { kind: 'date', date: date.value, overdue: today > date.value }
}

function waitedSince(since: IsoDate | null, today: IsoDate, calendar: WorkCalendar): Waited {
  if (since === null) return { kind: 'unknown' }
  const workdays = workdaysBetween(since, today, calendar)
  if (!workdays.ok) return { kind: 'noCalendar', year: workdays.error.year }
  return { kind: 'workdays', workdays: workdays.value }
}

/** The courier asked for; where collection was asked for, the one whose numbers look like this waybill. */
function courierOf(bill: Bill, delivery: Delivery): Courier | null {
  if (delivery !== 'pickup') return delivery
  return bill.waybill === null ? null : (courierOfWaybill(bill.waybill)?.courier ?? null)
}
