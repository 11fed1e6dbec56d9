import { expect, test } from 'vitest'
import type { CentralStatus } from '../../../../../shared/domain/application.ts'
import { findOverdue } from '../../../../../shared/domain/report/overdue.ts'
import type { WorkCalendar } from '../../../../../shared/domain/workdays.ts'
import { sampleApplication } from '../../../../support/sample-application.ts'

// Friday 20 November is declared a holiday, so that a weekend of three days lies in between.
const calendar: WorkCalendar = [{ year: 2026, days: [{ name: '假日', date: '2026-11-20', isOffDay: true }] }]
const applied = (appliedDate: string | null, status: CentralStatus = 'inProcess') => ({
  ...sampleApplication({ first: 1, key: `${appliedDate}`, status }),
  appliedDate,
})

test('an application is overdue after two working days, not on the second', () => {
  const application = applied('2026-11-18')
  // Thursday 19 is the first working day, Monday 23 the second.
  expect(findOverdue([application], '2026-11-23', calendar).overdue).toEqual([])
  expect(findOverdue([application], '2026-11-24', calendar).overdue).toEqual([
    { application: '2026-11-18', appliedDate: '2026-11-18', due: '2026-11-23', workdaysLate: 1 },
  ])
})

test('the longest overdue comes first, and what is completed is not overdue', () => {
  const found = findOverdue(
    [applied('2026-11-12'), applied('2026-11-03'), applied('2026-10-01', 'issued')],
    '2026-11-24',
    calendar,
  )
  expect(found.overdue.map(({ application }) => application)).toEqual(['2026-11-03', '2026-11-12'])
})

test('without an official calendar nothing is guessed: the year is named with its applications', () => {
  const found = findOverdue([applied('2026-12-31'), applied('2027-01-04')], '2027-02-01', calendar)
  expect(found.overdue).toEqual([])
  expect([...found.noCalendar]).toEqual([[2027, ['2026-12-31', '2027-01-04']]])
})

test('where only the days since are in no calendar, it is overdue by nobody knows how much', () => {
  const [late] = findOverdue([applied('2026-12-28')], '2027-01-05', calendar).overdue
  expect(late).toMatchObject({ due: '2026-12-30', workdaysLate: null })
})

test('an application without a date is told apart', () => {
  expect(findOverdue([applied(null)], '2026-11-24', calendar)).toMatchObject({ overdue: [], undated: ['null'] })
})
