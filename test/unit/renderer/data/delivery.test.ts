import { expect, test } from 'vitest'
import { deliveryOf, recipientOf } from '../../../../renderer/data/delivery.ts'
import { sampleApplication } from '../../../support/sample-application.ts'

const row = sampleApplication({ first: 1, delivery: 'sf' })

test('the way last asked for here goes before the export', () => {
  expect(deliveryOf(row)).toBe('sf')
  expect(deliveryOf({ ...row, deliveryChange: { to: 'pickup', seq: 9 } })).toBe('pickup')
})

test('a corrected recipient goes before the export, and nothing is known of an erased one', () => {
  expect(recipientOf(row)).toEqual({ name: '单雪芹', phone: '13812345678', address: '', postcode: '' })
  const corrected = { name: '解子墨', phone: '13900000917', address: '南京西路1266号', postcode: '200040' }
  expect(recipientOf({ ...row, recipientCorrection: { ...corrected, seq: 9 } })).toEqual(corrected)
  expect(recipientOf({ personal: null })).toEqual({ name: '', phone: '', address: '', postcode: '' })
})
