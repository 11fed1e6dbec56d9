import { expect, test } from 'vitest'
import { crc16Umts } from '../../../../shared/domain/crc16-umts.ts'

test('the published check value of CRC-16/UMTS', () => {
  expect(crc16Umts('123456789')).toBe('FEE8')
})

test('always four digits', () => {
  expect(crc16Umts('')).toBe('0000')
})
