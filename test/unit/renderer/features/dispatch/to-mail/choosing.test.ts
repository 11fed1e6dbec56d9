import { expect, test } from 'vitest'
import {
  chooseAll,
  chooseNone,
  extend,
  nothingChosen,
  toggle,
} from '../../../../../../renderer/features/dispatch/to-mail/choosing.ts'

const any = () => true
const keys = (choice: { keys: ReadonlySet<string> }) => [...choice.keys]

test('Space chooses and gives up again', () => {
  const one = toggle(nothingChosen, 'a')
  expect(keys(one)).toEqual(['a'])
  expect(keys(toggle(one, 'a'))).toEqual([])
})

test('Shift and arrows choose a range and give it back on the way back', () => {
  const down = extend(extend(nothingChosen, 'a', 'b', any), 'b', 'c', any)
  expect(keys(down)).toEqual(['a', 'b', 'c'])
  const back = extend(extend(down, 'c', 'b', any), 'b', 'a', any)
  expect(keys(back)).toEqual(['a'])
})

test('a range passes over what cannot be chosen', () => {
  const down = extend(
    extend(nothingChosen, 'a', 'b', key => key !== 'b'),
    'b',
    'c',
    key => key !== 'b',
  )
  expect(keys(down)).toEqual(['a', 'c'])
})

test('a range that begins elsewhere leaves the one before as it is', () => {
  const first = extend(nothingChosen, 'a', 'b', any)
  expect(keys(extend(first, 'd', 'e', any))).toEqual(['a', 'b', 'd', 'e'])
})

test('all are added to what is chosen, and what is gone is taken out', () => {
  expect(keys(chooseAll(toggle(nothingChosen, 'x'), ['a', 'b']))).toEqual(['x', 'a', 'b'])
  expect(keys(chooseNone(chooseAll(nothingChosen, ['a', 'b']), ['a']))).toEqual(['b'])
})
