import { expect, test } from 'vitest'
import { createMonotonic } from '../../../../main/host/clock.ts'

test('the steady clock is asked again when the PC clock has gone on, slept or was set, and never goes back', () => {
  let [wall, steady, asked] = [1_000_000, 500, 0]
  const monotonic = createMonotonic(
    () => wall,
    () => {
      asked += 1
      return steady
    },
  )
  const pass = (byWall: number, bySteady: number) => {
    wall += byWall
    steady += bySteady
    return monotonic()
  }
  expect(monotonic()).toBe(500)
  expect(pass(4, 4)).toBe(500)
  expect(asked).toBe(1)
  expect(pass(6, 6)).toBe(510)
  expect(pass(3_600_000, 3_600_000)).toBe(3_600_510)
  expect(pass(-7_200_000, 5)).toBe(3_600_515)
  expect(pass(7_200_000, 5)).toBe(3_600_520)
  expect(asked).toBe(5)
})
