import { expect, test } from 'vitest'
import { sheetId, sheetIdsOf } from '../../../../shared/domain/application.ts'

const digits = '25312000000012345678'
const printed = { code: '3100251130', number: '05797497' }

test('the paper of a 数电 Fapiao bears two ids and is counted under its digits', () => {
  const both = { ...printed, digitalNumber: digits }
  expect([sheetId(both), sheetIdsOf(both)]).toEqual([digits, [digits, '3100251130-05797497']])
})

test('any other paper bears one, a bill that is not issued none', () => {
  expect(sheetIdsOf({ ...printed, digitalNumber: null })).toEqual(['3100251130-05797497'])
  expect(sheetIdsOf({ code: null, number: null, digitalNumber: digits })).toEqual([digits])
  expect(sheetIdsOf({ ...printed, number: null, digitalNumber: null })).toEqual([])
})
