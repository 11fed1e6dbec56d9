import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkPin, hashPin, pinMatches } from '../../../../../main/host/operators/pin.ts'

test.each(['802613', '471905', '00112358', '31415926'])('%s can be chosen', pin => {
  expect(checkPin(pin)).toBeNull()
})

test.each(['', '12345', '80261a', '80 613', '８０２６１３'])('%j is no PIN of six digits or more', pin => {
  expect(checkPin(pin)).toEqual({ code: 'pinTooShort' })
})

const simple = ['111111', '123456', '654321', '890123', '135791', '121212', '123123', '12341234', '112233', '123321']

test.each([...simple, '888666', '00000000'])('%s is among those everyone tries first', pin => {
  expect(checkPin(pin)).toEqual({ code: 'pinTooSimple' })
})

test('a hash matches its PIN only, costs scrypt 2^15 or more, and never holds the PIN', async () => {
  const kept = await hashPin('802613', randomBytes(16))
  expect(kept.cost).toBeGreaterThanOrEqual(2 ** 15)
  expect(JSON.stringify(kept)).not.toContain('802613')
  expect([await pinMatches('802613', kept), await pinMatches('802614', kept)]).toEqual([true, false])
})

test('the same PIN of two people has two hashes', async () => {
  const [one, other] = [await hashPin('802613', randomBytes(16)), await hashPin('802613', randomBytes(16))]
  expect(one.hash).not.toBe(other.hash)
})
