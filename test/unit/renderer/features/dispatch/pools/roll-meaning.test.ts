import { expect, test } from 'vitest'
import type { Roll } from '../../../../../../renderer/features/dispatch/pools/pools-state.ts'
import { readRollScan } from '../../../../../../renderer/features/dispatch/pools/roll/roll-meaning.ts'
import { mostWaybills } from '../../../../../../shared/domain/import/waybill-file.ts'

const roll: Roll = { courier: 'yunda', account: '浦东', numbers: ['4300000000017'] }

test('a number of the courier is one more, whatever the scanner made of it', () => {
  expect(readRollScan(' 4300 0000 00024 ', roll)).toEqual({ says: 'add', number: '4300000000024' })
})

test('an 18-digit barcode stands for its first 13 digits, also when it repeats', () => {
  expect(readRollScan('430000000003112345', roll)).toEqual({ says: 'add', number: '4300000000031' })
  expect(readRollScan('430000000001712345', roll)).toEqual({ says: 'twice', number: '4300000000017' })
})

test('the other courier and anything else are told apart', () => {
  expect(readRollScan('SF1234567890123', roll)).toEqual({ says: 'other', text: 'SF1234567890123' })
  expect(readRollScan('hello', roll)).toEqual({ says: 'wrong', text: 'hello' })
})

test('a roll takes no more than one entry can hold', () => {
  const numbers = Array.from({ length: mostWaybills }, (_, index) => String(4_400_000_000_000 + index))
  expect(readRollScan('4300000000024', { ...roll, numbers })).toEqual({ says: 'full' })
})
