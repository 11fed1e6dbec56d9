import { expect, test } from 'vitest'
import { PackedValues } from '../../../../renderer/imports/packed-values.ts'

test('what is packed is read as it was, however much there is and however large', () => {
  const packed = new PackedValues()
  const values = Array.from({ length: 3000 }, (_, index) => ({
    title: `第${index}号`.repeat(index === 1500 ? 2_000_000 : index),
    amount: index / 4,
    bills: [null, index % 2 === 0],
  }))
  const kept = values.map(value => packed.pack(value))
  expect(kept.map(one => one.read())).toEqual(values)
})

test('what was read belongs to whoever read it', () => {
  const kept = new PackedValues().pack({ bills: [1] })
  kept.read().bills.push(2)
  expect(kept.read()).toEqual({ bills: [1] })
})
