import { expect, test } from 'vitest'
import { isFirstPrint } from '../../../../../../renderer/features/counter/slip/next-print.ts'

const slip = { slipNo: 'SH-20261122-0001', reprints: 0, at: '2026-11-22T02:00:00.000Z' }

test('a slip of today that was never queued prints for the first time', () => {
  expect(isFirstPrint(slip, [], '2026-11-22')).toBe(true)
  expect(isFirstPrint(slip, [{ reference: 'SH-20261122-0002' }], '2026-11-22')).toBe(true)
})

test.each([
  ['it was queued before', slip, [{ reference: slip.slipNo }], '2026-11-22'],
  ['it was reprinted before', { ...slip, reprints: 1 }, [], '2026-11-22'],
  ['it is of another day, whose jobs may be forgotten', slip, [], '2026-11-23'],
] as const)('it is a 补打 when %s', (_when, row, jobs, today) => {
  expect(isFirstPrint(row, jobs, today)).toBe(false)
})
