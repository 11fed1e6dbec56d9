import { expect, test } from 'vitest'
import {
  daysOf,
  instantsOf,
  nameOfRange,
  rangeBetween,
  shiftRange,
} from '../../../../../shared/domain/report/day-range.ts'

test('a day in Shanghai begins at 16:00 UTC of the day before and ends where the next begins', () => {
  expect(instantsOf({ from: '2026-11-22', to: '2026-11-22' })).toEqual({
    begin: '2026-11-21T16:00:00.000Z',
    end: '2026-11-22T16:00:00.000Z',
  })
  expect(instantsOf({ from: '2026-02-27', to: '2026-03-01' }).end).toBe('2026-03-01T16:00:00.000Z')
})

test('a week begins on Monday, a month on its first, and both end today', () => {
  expect(daysOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(daysOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-23' })
  expect(daysOf('month', '2026-11-22')).toEqual({ from: '2026-11-01', to: '2026-11-22' })
  expect(daysOf('yesterday', '2026-03-01')).toEqual({ from: '2026-02-28', to: '2026-02-28' })
})

test('a range is known by its name again, on a Monday by the shorter one', () => {
  expect(nameOfRange({ from: '2026-11-16', to: '2026-11-22' }, '2026-11-22')).toBe('week')
  expect(nameOfRange({ from: '2026-11-23', to: '2026-11-23' }, '2026-11-23')).toBe('today')
  expect(nameOfRange({ from: '2026-11-03', to: '2026-11-04' }, '2026-11-23')).toBeNull()
})

test('the next range begins where this one ends', () => {
  expect(shiftRange({ from: '2026-11-16', to: '2026-11-22' }, 1)).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  expect(shiftRange({ from: '2026-11-22', to: '2026-11-22' }, -1)).toEqual({ from: '2026-11-21', to: '2026-11-21' })
})

test('two days make a range in either order', () => {
  const range = { from: '2026-11-01', to: '2026-11-22' }
  expect(rangeBetween('2026-11-22', '2026-11-01')).toEqual(range)
  expect(rangeBetween('2026-11-01', '2026-11-22')).toEqual(range)
})
