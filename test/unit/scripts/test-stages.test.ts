import { expect, test } from 'vitest'

// The scripts run before anything is installed, so they are plain JavaScript without types.
const { countPlaywright, countVitest } = await import(new URL('../../../scripts/test-stages.mjs', import.meta.url).href)

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) })

test('a test file that could not be loaded counts as a failure, though none of its tests failed', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [file('passed', 5), file('failed', 3), file('failed', 0)],
  }
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 0 })
})

test('an end-to-end test that passed at the second try is counted and told apart', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 1, skipped: 2, flaky: 1 })
})

test('a stage without a report has passed nothing', () => {
  expect(countVitest(null)).toEqual({ passed: 0, failed: 0, skipped: 0 })
  expect(countPlaywright(null)).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
