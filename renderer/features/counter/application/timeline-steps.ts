import type { IsoDate } from '../../../../shared/domain/application.ts'
import type { Due, Readiness } from '../../../../shared/domain/readiness.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'
import type { BillStanding } from './bill-standing.ts'

/** The stations of an application on its way to the customer. */
export type Station = 'paid' | 'applied' | 'issued' | 'arrived' | 'collected' | 'mailed'

/** One step of the timeline. */
export interface TimelineStep {
  readonly station: Station
  readonly done: boolean
  /** The day it was done, null where nobody has told. */
  readonly date: IsoDate | null
  /** The day it is due, null where it is done or cannot be told. */
  readonly due: IsoDate | null
  /** Working days since then, of the step the application waits at; null elsewhere and where no calendar tells. */
  readonly waited: number | null
}

/** The way of an application: what has happened when, and what comes next. A step is done once it is done for every bill. */
export function timelineOf(row: ApplicationRow, standings: readonly BillStanding[]): readonly TimelineStep[] {
  const live = standings.filter(({ readiness }) => !over.has(readiness.reason))
  const bills = live.length > 0 ? live : standings
  const all = (reached: (standing: BillStanding) => boolean) => bills.length > 0 && bills.every(reached)
  const issued = all(({ bill }) => bill.sheet !== null || bill.issueDate !== null)
  const steps: TimelineStep[] = [
    step('paid', row.paymentDate !== null || row.appliedDate !== null, row.paymentDate),
    step('applied', row.appliedDate !== null, row.appliedDate),
    { ...step('issued', issued, latest(bills.map(({ bill }) => bill.issueDate))), due: issued ? null : dueOf(bills) },
  ]
  const cameHere = ({ custody }: BillStanding) => custody !== null && custody.place !== 'expected'
  const arrived = all(cameHere)
  const arrival = latest(bills.map(standing => sinceAt(standing, 'branch')))
  if (deliveryOf(row) !== 'pickup') {
    const mailed = all(({ readiness }) => readiness.reason === 'mailed' || readiness.reason === 'shipped')
    return [
      ...steps,
      // What the central system mails itself never comes here.
      ...(bills.some(cameHere) ? [step('arrived', arrived, arrival)] : []),
      step('mailed', mailed, latest(bills.map(standing => sinceAt(standing, 'shipped')))),
    ]
  }
  const collected = all(({ custody }) => custody?.place === 'handedOver')
  return [
    ...steps,
    { ...step('arrived', arrived, arrival), waited: collected ? null : waitedOf(bills) },
    step('collected', collected, latest(bills.map(standing => sinceAt(standing, 'handedOver')))),
  ]
}

/** Bills of which nothing more is to come say nothing about the way of the others. */
const over: ReadonlySet<Readiness['reason']> = new Set(['sentBack', 'sheetVoid', 'billVoid'])

function step(station: Station, done: boolean, date: IsoDate | null): TimelineStep {
  return { station, done, date: done ? date : null, due: null, waited: null }
}

function sinceAt({ custody, since }: BillStanding, place: 'branch' | 'handedOver' | 'shipped'): IsoDate | null {
  return custody?.place === place ? since : null
}

function latest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null)
}

function dueOf(bills: readonly BillStanding[]): IsoDate | null {
  return latest(bills.map(({ readiness }) => dueDate(readiness)))
}

function dueDate(readiness: Readiness): IsoDate | null {
  if (readiness.reason === 'outOfStock') return readiness.expectedDate
  const due: Due | null = 'due' in readiness ? readiness.due : null
  return due?.kind === 'date' ? due.date : null
}

function waitedOf(bills: readonly BillStanding[]): number | null {
  const waited = bills.flatMap(({ readiness }) =>
    readiness.reason === 'atBranch' && readiness.waited.kind === 'workdays' ? readiness.waited.workdays : [],
  )
  return waited.length > 0 ? Math.max(...waited) : null
}
