import { expect, test } from 'vitest'
import { closeCovering } from '../../../../../shared/domain/report/close-covering.ts'

test('an entry belongs to the first close after it, a close to its own period, and what came later to none yet', () => {
  const closes = [
    { closeNo: 'SH-D20261122-002', since: 20, seq: 31 },
    { closeNo: 'SH-D20261122-001', since: 0, seq: 20 },
  ]
  expect(closeCovering(1, closes)?.closeNo).toBe('SH-D20261122-001')
  expect(closeCovering(20, closes)?.closeNo).toBe('SH-D20261122-001')
  expect(closeCovering(21, closes)?.closeNo).toBe('SH-D20261122-002')
  expect(closeCovering(32, closes)).toBeNull()
})
