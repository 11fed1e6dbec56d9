import { expect, test } from 'vitest'
import { groupDigits } from '../../../../shared/documents/group-digits.ts'

test('taxpayer IDs and 20-digit numbers are grouped in fours', () => {
  expect(groupDigits('91310115MA1K4B7X2Q')).toBe('9131 0115 MA1K 4B7X 2Q')
  expect(groupDigits('25312000000012345678')).toBe('2531 2000 0000 1234 5678')
})

test('code, number and order number stay as they are printed on the Fapiao', () => {
  expect(groupDigits('031002500104')).toBe('031002500104')
  expect(groupDigits(' 25215622 ')).toBe('25215622')
  expect(groupDigits('')).toBe('')
})
