import { expect, test } from 'vitest'
import { codes, normalOf, readRow } from '../../../../support/read-row.ts'

test('an electronic Fapiao is refused for its own reason', () => {
  expect(codes(readRow({ kind: '增值税电子普通发票' }))).toEqual(['refuse kindElectronic kind'])
})

test('an electronic code is refused whatever the word says', () => {
  expect(codes(readRow({ kind: '增值税普通发票', code: '031002500111' }))).toEqual(['refuse kindElectronic kind'])
  expect(codes(readRow({ kind: null, code: '031002500111' }))).toEqual(['refuse kindElectronic code'])
})

test('an unknown kind is refused', () => {
  expect(codes(readRow({ kind: '机动车发票' }))).toEqual(['refuse kindUnknown kind'])
})

test('without a word the code tells the kind', () => {
  expect(normalOf(readRow({ kind: null })).bill.kind).toBe('special')
  expect(normalOf(readRow({ kind: null, code: '031002500104' })).bill.kind).toBe('normal')
  expect(normalOf(readRow({ kind: null, code: '031002500107' })).bill.kind).toBe('roll')
  expect(codes(readRow({ kind: null, code: null, number: null, status: '申请中' }))).toEqual([
    'refuse kindMissing kind',
  ])
})

test('a word that contradicts the code is a warning', () => {
  expect(codes(readRow({ kind: '增值税普通发票' }))).toEqual(['warn kindDiffersFromCode kind'])
})

test('数电 without paper is refused unless code and number prove the paper', () => {
  const kind = '数电票（普通发票）'
  expect(codes(readRow({ kind, code: null, number: '25312000000012345678' }))).toEqual(['refuse kindElectronic kind'])
  expect(normalOf(readRow({ kind, code: '031002500104' })).bill.kind).toBe('digitalNormal')
})
