import { expect, test } from 'vitest'
import { isWindowGone, nobodyYet } from '../../../../main/browser-host/window-presence.ts'

const minute = 60_000

test('a window that has not appeared yet is not gone', () => {
  expect(isWindowGone(nobodyYet, 10 * minute, 'linux')).toBe(false)
})

test('a window waiting for changes is there, however long', () => {
  expect(isWindowGone({ calls: 1, lastContact: 0, browserRuns: false }, 60 * minute, 'linux')).toBe(false)
})

test('a reload is not a farewell', () => {
  expect(isWindowGone({ calls: 0, lastContact: 0, browserRuns: false }, 3_000, 'linux')).toBe(false)
})

test('when the browser has ended and nobody calls, the window is gone', () => {
  expect(isWindowGone({ calls: 0, lastContact: 0, browserRuns: false }, 9_000, 'linux')).toBe(true)
})

test('a sleeping window of a running browser is not gone', () => {
  expect(isWindowGone({ calls: 0, lastContact: 0, browserRuns: true }, 60 * minute, 'win32')).toBe(false)
})

test('on macOS the browser outlives its windows, so a long silence is enough', () => {
  expect(isWindowGone({ calls: 0, lastContact: 0, browserRuns: true }, 30_000, 'darwin')).toBe(false)
  expect(isWindowGone({ calls: 0, lastContact: 0, browserRuns: true }, 2 * minute, 'darwin')).toBe(true)
})
