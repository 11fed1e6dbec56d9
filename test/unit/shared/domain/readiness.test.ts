import { expect, test } from 'vitest'
import calendar2026 from '../../../../assets/calendar/2026.json'
import type { Bill } from '../../../../shared/domain/application.ts'
import { explainReadiness, isOpen, isReady, type ReadinessInput } from '../../../../shared/domain/readiness.ts'

const bill: Bill = {
  kind: 'normal',
  sheet: null,
  code: null,
  number: null,
  digitalNumber: null,
  issueDate: null,
  amount: null,
  tax: null,
  total: null,
  status: 'inProcess',
  expectedDate: null,
  waybill: null,
  purpose: null,
}

function explain(change: Partial<Bill>, input: Partial<Omit<ReadinessInput, 'bill'>> = {}) {
  return explainReadiness({
    bill: { ...bill, ...change },
    application: { paymentDate: '2026-11-14', appliedDate: '2026-11-19', delivery: 'pickup' },
    parcel: null,
    place: null,
    since: null,
    today: '2026-11-22',
    calendar: [calendar2026],
    ...input,
  })
}

test('R1, R2: a payment is synced three days later', () => {
  const application = { paymentDate: '2026-11-20', appliedDate: null, delivery: 'pickup' } as const
  const syncing = (today: string) => explain({ status: 'paymentSyncing' }, { application, today })
  expect(syncing('2026-11-23')).toEqual({
    reason: 'paymentSyncing',
    paymentDate: '2026-11-20',
    due: { kind: 'date', date: '2026-11-23', overdue: false },
  })
  expect(syncing('2026-11-24')).toMatchObject({ due: { overdue: true } })
  expect(explain({ status: 'paymentSyncing' }, { application: { ...application, paymentDate: null } })).toMatchObject({
    due: { kind: 'unknown' },
  })
})

test('R3: an application is due two working days after it was made, and overdue the day after', () => {
  expect(explain({}, { today: '2026-11-23' })).toEqual({
    reason: 'inProcess',
    appliedDate: '2026-11-19',
    due: { kind: 'date', date: '2026-11-23', overdue: false },
  })
  expect(explain({}, { today: '2026-11-24' })).toMatchObject({ due: { overdue: true } })
})

test('R3: without an official calendar or a date there is no due date, and nothing is guessed', () => {
  expect(explain({}, { calendar: [] })).toMatchObject({ due: { kind: 'noCalendar', year: 2026 } })
  const application = { paymentDate: null, appliedDate: null, delivery: 'pickup' } as const
  expect(explain({}, { application })).toMatchObject({ due: { kind: 'unknown' } })
})

test('R12: out of stock names the expected date and whether it has passed', () => {
  expect(explain({ status: 'outOfStock', expectedDate: '2026-11-26' })).toEqual({
    reason: 'outOfStock',
    expectedDate: '2026-11-26',
    overdue: false,
  })
  expect(explain({ status: 'outOfStock', expectedDate: '2026-11-21' })).toMatchObject({ overdue: true })
  expect(explain({ status: 'outOfStock' })).toEqual({ reason: 'outOfStock', expectedDate: null, overdue: false })
})

test('R10, R11: mailed says by whom and with which number', () => {
  const application = { paymentDate: null, appliedDate: null, delivery: 'yunda' } as const
  expect(explain({ status: 'mailed', waybill: '1800686753916' }, { application })).toEqual({
    reason: 'mailed',
    courier: 'yunda',
    waybill: '1800686753916',
  })
  expect(explain({ status: 'mailed' }, { application })).toMatchObject({ courier: 'yunda', waybill: null })
  expect(explain({ status: 'mailed', waybill: 'SF1672869249975' })).toMatchObject({ courier: 'sf' })
  expect(explain({ status: 'mailed' })).toEqual({ reason: 'mailed', courier: null, waybill: null })
})

test('issued but not received: on the way here, to be collected or to be sent', () => {
  const issued = { status: 'issued', sheet: '3100251130-25215622', issueDate: '2026-11-20' } as const
  expect(explain(issued, { place: 'expected' })).toEqual({ reason: 'onTheWayToBranch', issueDate: '2026-11-20' })
  const application = { paymentDate: null, appliedDate: null, delivery: 'sf' } as const
  expect(explain(issued, { place: 'expected', application })).toEqual({
    ...{ reason: 'awaitingMailing', issueDate: '2026-11-20', courier: 'sf' },
    ...{ atBranch: false, since: null, waybill: null },
  })
})

test('at the branch and to go by courier is not ready: it waits to be packed, then for the courier', () => {
  const application = { paymentDate: null, appliedDate: null, delivery: 'sf' } as const
  const here = { place: 'branch', since: '2026-11-21', application } as const
  const waiting = explain({ status: 'issued', issueDate: '2026-11-20' }, here)
  expect(waiting).toEqual({
    ...{ reason: 'awaitingMailing', issueDate: '2026-11-20', courier: 'sf' },
    ...{ atBranch: true, since: '2026-11-21', waybill: null },
  })
  expect(isReady(waiting)).toBe(false)
  expect(isOpen(waiting)).toBe(true)
  const parcel = { courier: 'sf', waybill: 'SF9999000010007' } as const
  expect(explain({ status: 'issued' }, { ...here, parcel })).toMatchObject({ waybill: 'SF9999000010007' })
})

test('a sheet in a parcel is not ready, whichever way the customer asked for', () => {
  const parcel = { courier: 'yunda', waybill: '9999000010007' } as const
  expect(explain({ status: 'issued' }, { place: 'branch', parcel })).toMatchObject({
    reason: 'awaitingMailing',
    courier: 'yunda',
  })
})

test('sent by this branch names our waybill, not the one of the export', () => {
  const parcel = { courier: 'yunda', waybill: '9999000010007' } as const
  const shipped = explain(
    { status: 'mailed', waybill: 'SF1672869249975' },
    { place: 'shipped', since: '2026-11-20', parcel },
  )
  expect(shipped).toEqual({ reason: 'shipped', since: '2026-11-20', ...parcel })
  expect(isOpen(shipped)).toBe(false)
})

test('at the branch is ready and says how many working days it has waited', () => {
  const ready = explain({ status: 'issued' }, { place: 'branch', since: '2026-11-18' })
  expect(ready).toEqual({ reason: 'atBranch', since: '2026-11-18', waited: { kind: 'workdays', workdays: 2 } })
  expect(isReady(ready)).toBe(true)
})

test('waiting across a year without a calendar is not counted', () => {
  const waiting = { place: 'branch', since: '2026-12-30', today: '2027-01-05' } as const
  expect(explain({ status: 'issued' }, waiting)).toMatchObject({ waited: { kind: 'noCalendar', year: 2027 } })
  expect(explain({ status: 'issued' }, { place: 'branch' })).toMatchObject({ waited: { kind: 'unknown' } })
})

test('where the branch holds or held the sheet, its ledger goes before the export', () => {
  const since = '2026-11-20'
  expect(explain({ status: 'mailed' }, { place: 'branch', since })).toMatchObject({ reason: 'atBranch' })
  expect(explain({ status: 'issued' }, { place: 'handedOver', since })).toEqual({ reason: 'handedOver', since })
  expect(explain({ status: 'inProcess' }, { place: 'sentBack', since })).toEqual({ reason: 'sentBack', since })
  expect(explain({ status: 'issued' }, { place: 'void', since })).toEqual({ reason: 'sheetVoid', since })
  expect(explain({ status: 'issued', waybill: 'SF1672869249975' }, { place: 'shipped', since })).toEqual({
    reason: 'shipped',
    since,
    courier: 'sf',
    waybill: 'SF1672869249975',
  })
})

test('void in the central system', () => {
  expect(explain({ status: 'void' }, { place: 'expected' })).toEqual({ reason: 'billVoid' })
  expect(isReady(explain({ status: 'void' }))).toBe(false)
})
