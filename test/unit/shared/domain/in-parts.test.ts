import { expect, test } from 'vitest'
import { inParts } from '../../../../shared/domain/in-parts.ts'

test('parts hold everything in its order, and none is empty', () => {
  expect([...inParts([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]])
  expect([...inParts(new Set([1, 2, 3, 4]), 2)]).toEqual([
    [1, 2],
    [3, 4],
  ])
  expect([...inParts([], 2)]).toEqual([])
})
