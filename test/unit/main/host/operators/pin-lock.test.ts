import { expect, test } from 'vitest'
import { addFailure, noFailures, type PinFailures, remainingLock } from '../../../../../main/host/operators/pin-lock.ts'

const now = Date.parse('2026-11-22T02:00:00.000Z')

function failTimes(times: number): PinFailures {
  let failures = noFailures
  for (let time = 0; time < times; time += 1) failures = addFailure(failures, now)
  return failures
}

test('four wrong PINs lock nothing, each further one locks for longer, at most an hour', () => {
  expect(remainingLock(failTimes(4), now)).toBe(0)
  const seconds = [5, 6, 7, 8, 9, 10, 11, 40].map(times => remainingLock(failTimes(times), now) / 1000)
  expect(seconds).toEqual([30, 60, 120, 300, 900, 3600, 3600, 3600])
})

test('a lock ends when its time has passed', () => {
  expect(remainingLock(failTimes(5), now + 29_999)).toBe(1)
  expect(remainingLock(failTimes(5), now + 30_000)).toBe(0)
})

test('a clock before the moment of locking leaves the whole time, and no more', () => {
  expect(remainingLock(failTimes(5), now - 3_600_000)).toBe(30_000)
})
