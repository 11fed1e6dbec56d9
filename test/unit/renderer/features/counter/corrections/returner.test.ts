import { expect, test } from 'vitest'
import { isComplete, nobody, writeReturner } from '../../../../../../renderer/features/counter/corrections/returner.ts'

test('nobody needs to be written down', () => {
  expect(isComplete(nobody)).toBe(true)
  expect(writeReturner(nobody)).toEqual({ documentKind: null, collector: null })
})

test('a document that was shown has an owner and four last characters', () => {
  const shown = { ...nobody, documentKind: 'passport' as const }
  expect(isComplete(shown)).toBe(false)
  expect(isComplete({ ...shown, name: '王小明', last4: '12' })).toBe(false)
  expect(isComplete({ ...shown, name: '王小明', last4: '12ab' })).toBe(true)
  expect(writeReturner({ ...shown, name: ' 王小明 ', last4: '12ab' }).collector).toMatchObject({
    name: '王小明',
    last4: '12AB',
  })
})

test('characters of a document that was not shown are not kept', () => {
  expect(writeReturner({ ...nobody, name: '王小明', last4: '1234' }).collector?.last4).toBe('')
})
