import { expect, test } from 'vitest'
import { hashKey, KeySlots } from '../../../../renderer/search/key-slots.ts'

test('each of 4,096 keys is found at its row, and keys that are not there are told apart nearly always', () => {
  const keys = Array.from({ length: 4096 }, (_, row) => `FP20261122${String(row * 7).padStart(6, '0')}`)
  const slots = new KeySlots()
  for (const [row, key] of keys.entries()) slots.add(hashKey(key), row)
  const again = new KeySlots(structuredClone(slots.slots))
  let compared = 0
  const find = (key: string) =>
    again.find(hashKey(key), row => {
      compared += 1
      return keys[row] === key
    })
  for (const [row, key] of keys.entries()) expect(find(key)).toBe(row)
  compared = 0
  for (let row = 0; row < 4096; row += 1) expect(find(`order:${row}`)).toBeNull()
  expect(compared).toBeLessThan(10)
})
