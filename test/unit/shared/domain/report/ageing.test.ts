import { expect, test } from 'vitest'
import { ageSheets } from '../../../../../shared/domain/report/ageing.ts'
import { addDays } from '../../../../../shared/domain/shanghai-time.ts'

const today = '2026-11-22'
const here = (days: number) => ({ sheet: `s${days}`, application: 'A', since: addDays(today, -days) })

test('sheets are sorted at 2, 7 and 30 days, both ends included, the oldest first', () => {
  const bands = ageSheets([0, 2, 3, 7, 8, 30, 31, 400].map(here), today)
  expect(bands.upTo2.map(({ days }) => days)).toEqual([2, 0])
  expect(bands.upTo7.map(({ days }) => days)).toEqual([7, 3])
  expect(bands.upTo30.map(({ days }) => days)).toEqual([30, 8])
  expect(bands.over30.map(({ days }) => days)).toEqual([400, 31])
})

test('a clock that was set back gives age 0, never less', () => {
  expect(ageSheets([here(-3)], today).upTo2).toEqual([{ ...here(-3), days: 0 }])
})
