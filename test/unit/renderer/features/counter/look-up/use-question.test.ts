import { beforeEach, expect, test } from 'vitest'
import { setCounter, useCounter } from '../../../../../../renderer/features/counter/counter-state.ts'
import { clearQuestion, takeAnswer } from '../../../../../../renderer/features/counter/look-up/use-question.ts'
import type { SearchAnswer } from '../../../../../../renderer/search/messages.ts'

const answer = (...keys: string[]): SearchAnswer => ({
  hits: keys.map(key => ({ key, matches: [] })),
  total: keys.length,
  complete: true,
})
const selected = () => useCounter.getState().selected

beforeEach(() => clearQuestion(null))

test('the only hit is opened, several are not', () => {
  takeAnswer('澄波', answer('FP1'))
  expect(selected()).toBe('FP1')
  takeAnswer('澄', answer('FP1', 'FP2'))
  expect(selected()).toBeNull()
})

test('a change of the index closes no card while nothing is asked', () => {
  setCounter({ selected: 'FP1' })
  takeAnswer('', answer())
  expect(selected()).toBe('FP1')
})

test('taking the question away closes the card', () => {
  takeAnswer('澄波', answer('FP1'))
  takeAnswer('', answer())
  expect(selected()).toBeNull()
})
