import { expect, test } from 'vitest'
import file2025 from '../../../../assets/calendar/2025.json'
import file2026 from '../../../../assets/calendar/2026.json'
import { addWorkdays, isWorkday, readHolidayYear, workdaysBetween } from '../../../../shared/domain/workdays.ts'

const calendar = [file2025, file2026]

test('the shipped years hold as many days as the notices name', () => {
  const free = (file: typeof file2026) => file.days.filter(day => day.isOffDay).length
  const worked = (file: typeof file2026) => file.days.filter(day => !day.isOffDay).map(day => day.date)
  expect(free(file2025)).toBe(1 + 8 + 3 + 5 + 3 + 8)
  expect(worked(file2025)).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])
  expect(free(file2026)).toBe(3 + 9 + 3 + 5 + 3 + 3 + 7)
  expect(worked(file2026)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
  for (const file of calendar) {
    expect(readHolidayYear(file)).toEqual({ ok: true, value: { year: file.year, days: file.days } })
    for (const day of file.days) if (!day.isOffDay) expect([0, 6]).toContain(new Date(day.date).getUTCDay())
  }
})

test('weekends are free, holidays are free, 调休 weekend days are worked', () => {
  expect(isWorkday('2026-11-20', calendar)).toEqual({ ok: true, value: true })
  expect(isWorkday('2026-11-22', calendar)).toEqual({ ok: true, value: false })
  expect(isWorkday('2026-10-05', calendar)).toEqual({ ok: true, value: false })
  expect(isWorkday('2026-10-10', calendar)).toEqual({ ok: true, value: true })
})

test('two working days from a Thursday end on Monday, around a holiday after it', () => {
  expect(addWorkdays('2026-11-19', 2, calendar)).toEqual({ ok: true, value: '2026-11-23' })
  expect(addWorkdays('2026-11-22', 2, calendar)).toEqual({ ok: true, value: '2026-11-24' })
  expect(addWorkdays('2026-09-30', 2, calendar)).toEqual({ ok: true, value: '2026-10-09' })
  expect(addWorkdays('2026-10-09', 1, calendar)).toEqual({ ok: true, value: '2026-10-10' })
  expect(addWorkdays('2025-12-31', 1, calendar)).toEqual({ ok: true, value: '2026-01-04' })
  expect(addWorkdays('2026-11-22', 0, calendar)).toEqual({ ok: true, value: '2026-11-22' })
})

test('working days between leave the first day out and take the last in', () => {
  expect(workdaysBetween('2026-11-19', '2026-11-23', calendar)).toEqual({ ok: true, value: 2 })
  expect(workdaysBetween('2026-09-30', '2026-10-10', calendar)).toEqual({ ok: true, value: 3 })
  expect(workdaysBetween('2026-11-22', '2026-11-22', calendar)).toEqual({ ok: true, value: 0 })
  expect(workdaysBetween('2026-11-22', '2026-11-20', calendar)).toEqual({ ok: true, value: 0 })
})

test('a year without an official arrangement is said, never guessed', () => {
  const no2027 = { ok: false, error: { code: 'noCalendar', year: 2027 } }
  expect(isWorkday('2027-01-01', calendar)).toEqual(no2027)
  expect(isWorkday('2027-03-03', calendar)).toEqual(no2027)
  expect(addWorkdays('2026-12-31', 2, calendar)).toEqual(no2027)
  expect(workdaysBetween('2026-12-30', '2027-01-04', calendar)).toEqual(no2027)
  expect(addWorkdays('2026-11-19', 2, [])).toEqual({ ok: false, error: { code: 'noCalendar', year: 2026 } })
})

test('a year that is named but not arranged yet is no calendar', () => {
  expect(isWorkday('2027-03-03', [...calendar, { year: 2027, days: [] }])).toMatchObject({ ok: false })
  expect(readHolidayYear({ year: 2027, papers: [], days: [] })).toEqual({ ok: false, error: 'calendarEmpty' })
})

test("a notice may move days of the year before its own, and the later year's word counts", () => {
  const file2027 = { year: 2027, days: [{ name: '元旦', date: '2026-12-31', isOffDay: true }] }
  expect(isWorkday('2026-12-31', calendar)).toEqual({ ok: true, value: true })
  expect(isWorkday('2026-12-31', [...calendar, file2027])).toEqual({ ok: true, value: false })
  const said = { year: 2026, days: [{ name: '元旦', date: '2026-12-31', isOffDay: false }] }
  expect(isWorkday('2026-12-31', [file2027, said])).toEqual({ ok: true, value: false })
})

test.each([
  null,
  [],
  { days: [] },
  { year: 2027 },
  { year: '2027', days: [] },
  { year: 2027, days: [{ name: '元旦', date: '2027-02-30', isOffDay: true }] },
  { year: 2027, days: [{ name: '元旦', date: '2029-01-01', isOffDay: true }] },
  { year: 2027, days: [{ name: '元旦', date: '2027-01-01', isOffDay: 'yes' }] },
  { year: 2027, days: ['2027-01-01'] },
])('%j is no holiday arrangement', json => {
  expect(readHolidayYear(json)).toEqual({ ok: false, error: 'calendarForm' })
})
