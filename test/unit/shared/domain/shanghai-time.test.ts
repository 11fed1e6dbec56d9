import { expect, test } from 'vitest'
import {
  addDays,
  beginOfDay,
  daysBetween,
  isIsoDate,
  parseCompactDate,
  shanghaiDay,
  shanghaiDayTime,
  shanghaiTime,
  weekdayOf,
} from '../../../../shared/domain/shanghai-time.ts'

test('the day changes at midnight in Shanghai, whatever the zone of the PC', () => {
  const zone = process.env.TZ
  for (const pc of ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland']) {
    process.env.TZ = pc
    expect(shanghaiDay('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
    expect(shanghaiDay('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
    expect(shanghaiDay('2026-11-22T23:30:00+08:00')).toBe('2026-11-22')
    expect(shanghaiTime('2026-11-22T06:05:59Z')).toBe('14:05')
    expect(shanghaiDayTime('2026-12-31T16:00:00Z')).toBe('2027-01-01 00:00')
  }
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test('an instant without a zone is a bug', () => {
  expect(() => shanghaiDay('2026-11-22T06:05:59')).toThrow('without a zone')
})

test('days are added and counted across months and leap years', () => {
  expect(addDays('2026-11-29', 3)).toBe('2026-12-02')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysBetween('2026-11-22', '2026-12-02')).toBe(10)
  expect(daysBetween('2026-12-02', '2026-11-22')).toBe(-10)
  expect(weekdayOf('2026-11-22')).toBe(0)
})

test('a day must exist', () => {
  expect(isIsoDate('2026-02-28')).toBe(true)
  expect(isIsoDate('2026-02-29')).toBe(false)
  expect(isIsoDate('2026-2-28')).toBe(false)
  expect(parseCompactDate('20261122')).toBe('2026-11-22')
  expect(parseCompactDate('20261322')).toBeNull()
  expect(parseCompactDate('')).toBeNull()
  expect(() => addDays('2026-02-30', 1)).toThrow('not a day')
})

test('a day begins at 16:00 UTC of the day before, in the form entries carry', () => {
  expect(beginOfDay('2026-11-22')).toBe('2026-11-21T16:00:00.000Z')
  expect(shanghaiDay(beginOfDay('2027-01-01'))).toBe('2027-01-01')
})
