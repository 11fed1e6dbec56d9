import { expect, test } from 'vitest'
import { type ImportedYear, mergeCalendars, readCalendarFile } from '../../../../shared/domain/calendar-file.ts'
import { type HolidayYear, isWorkday } from '../../../../shared/domain/workdays.ts'

const today = '2026-11-22'
const newYear = { name: '元旦', date: '2027-01-01', isOffDay: true }
const worked = { name: '元旦', date: '2026-12-27', isOffDay: false }

function read(json: unknown, name = '2027.json') {
  return readCalendarFile({ name, text: typeof json === 'string' ? json : JSON.stringify(json) }, today)
}

test('a holiday-cn file is read with the notices it names, or its own name', () => {
  const papers = ['https://www.gov.cn/a.htm', 'https://www.gov.cn/b.htm']
  const days = [newYear, worked]
  expect(read({ year: 2027, papers, days })).toEqual({
    ok: true,
    value: { year: 2027, days, source: papers.join(' ') },
  })
  expect(read({ year: 2027, papers: [], days })).toMatchObject({ value: { source: '2027.json' } })
  expect(read(`\uFEFF${JSON.stringify({ year: 2027, days })}`)).toMatchObject({ ok: true })
})

test('what is no arrangement is refused with the reason', () => {
  for (const text of ['', '{', 'null', '[]', '{"year":2027}', '{"year":"2027","days":[]}'])
    expect(read(text), text).toEqual({ ok: false, error: { code: 'calendarForm' } })
  expect(read({ year: 2027, days: [{ ...newYear, date: '2027-02-30' }] })).toMatchObject({ ok: false })
  expect(read({ year: 2027, days: [{ ...newYear, date: '2029-01-01' }] })).toMatchObject({ ok: false })
  expect(read({ year: 2027, days: [] })).toMatchObject({ error: { code: 'calendarEmpty' } })
  expect(read({ year: 2027, days: [newYear, newYear] })).toMatchObject({ error: { code: 'calendarDayTwice' } })
})

test('only years the desk can be asked about are taken', () => {
  const of = (year: number) => read({ year, days: [{ ...newYear, date: `${year}-01-01` }] })
  expect([2025, 2026, 2027].map(year => of(year).ok)).toEqual([true, true, true])
  for (const year of [2024, 2028])
    expect(of(year)).toEqual({ ok: false, error: { code: 'calendarYear', year, first: 2025, last: 2027 } })
})

test('an imported year adds to the built-in ones and overrules the one of the same year; a missing one stays unknown', () => {
  const builtIn: HolidayYear[] = [{ year: 2026, days: [{ ...newYear, date: '2026-01-01' }] }]
  const imported: ImportedYear[] = [
    { year: 2027, days: [newYear], source: 'a' },
    { year: 2026, days: [worked], source: 'b' },
  ]
  const merged = mergeCalendars(builtIn, imported)
  expect(merged.map(({ year }) => year)).toEqual([2026, 2027])
  expect(isWorkday('2027-01-01', merged)).toEqual({ ok: true, value: false })
  expect(isWorkday('2026-01-01', merged)).toEqual({ ok: true, value: true })
  expect(isWorkday('2026-12-27', merged)).toEqual({ ok: true, value: true })
  expect(isWorkday('2028-01-03', merged)).toEqual({ ok: false, error: { code: 'noCalendar', year: 2028 } })
})
