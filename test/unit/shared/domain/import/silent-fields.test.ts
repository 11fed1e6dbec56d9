import { expect, test } from 'vitest'
import { silentFields, targetOf } from '../../../../../shared/domain/import/silent-fields.ts'

test('a field is silent when none of its columns is there', () => {
  const silent = silentFields(['orderNo', 'title', 'number', 'buyerPhone', 'remark'])
  for (const field of ['purpose', 'status', 'bankAccount', 'code', 'tax'] as const) expect(silent.has(field)).toBe(true)
  for (const field of ['title', 'addressPhone', 'digitalNumber', 'expectedDate'] as const)
    expect(silent.has(field)).toBe(false)
})

test('a total is told by its column, or by amount and tax together', () => {
  expect(silentFields(['total']).has('total')).toBe(false)
  expect(silentFields(['amount', 'tax']).has('total')).toBe(false)
  expect(silentFields(['amount']).has('total')).toBe(true)
})

test('buyer data in columns of their own end up in one field', () => {
  expect([targetOf('buyerPhone'), targetOf('accountNo'), targetOf('phone')]).toEqual([
    'addressPhone',
    'bankAccount',
    'phone',
  ])
})
