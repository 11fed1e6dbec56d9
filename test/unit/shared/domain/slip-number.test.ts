import { expect, test } from 'vitest'
import { formatSlipNo, parseSlipNo } from '../../../../shared/domain/slip-number.ts'

test('a slip number is branch, day and a sequence of at least four digits', () => {
  expect(formatSlipNo({ branch: 'SH', date: '2026-11-22', sequence: 17 })).toBe('SH-20261122-0017')
  expect(formatSlipNo({ branch: 'SH01', date: '2026-11-22', sequence: 12345 })).toBe('SH01-20261122-12345')
})

test('what was written is read back', () => {
  expect(parseSlipNo('SH-20261122-0017')).toEqual({ branch: 'SH', date: '2026-11-22', sequence: 17 })
  expect(parseSlipNo('SH01-20261122-12345')).toEqual({ branch: 'SH01', date: '2026-11-22', sequence: 12345 })
})

test.each([
  'sh-20261122-0017',
  'S-20261122-0017',
  'SHANGHAI-20261122-0017',
  'SH-20260230-0001',
  'SH-20261122-017',
  'SH-20261122-0000',
  '',
])('%s is no slip number', text => {
  expect(parseSlipNo(text)).toBeNull()
})
