import { expect, test } from 'vitest'
import { chunkSize, chunksOf } from '../../../../../../renderer/features/dispatch/labels/submit-labels.ts'

test('a batch goes out in jobs of at most twenty-five labels, each label in one of them, in order', () => {
  const numbers = Array.from({ length: 1000 + 3 }, (_, index) => index)
  const chunks = chunksOf(numbers)
  expect(chunks.flat()).toEqual(numbers)
  expect(Math.max(...chunks.map(chunk => chunk.length))).toBe(chunkSize)
  expect(chunks.at(-1)).toHaveLength(3)
  expect(chunksOf([])).toEqual([])
})
