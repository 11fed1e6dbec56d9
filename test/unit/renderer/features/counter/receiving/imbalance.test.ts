import { expect, test } from 'vitest'
import { imbalanceOf } from '../../../../../../renderer/features/counter/receiving/imbalance.ts'

const balance = { received: 15, expected: 99, branch: 8, handedOver: 4, shipped: 1, sentBack: 1, void: 1 }

test('received equals the five places; what is expected does not count', () => {
  expect(imbalanceOf(balance)).toBe(0)
})

test('a missing and a surplus sheet are told apart', () => {
  expect(imbalanceOf({ ...balance, branch: 7 })).toBe(1)
  expect(imbalanceOf({ ...balance, void: 2 })).toBe(-1)
})
