import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../../main/host/ledger/canonical-json.ts'

test('the order of keys does not matter, that of elements does', () => {
  expect(canonicalJson({ b: 1, a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":1}')
  expect(canonicalJson({ a: { c: true, d: null }, b: 1 })).toBe('{"a":{"c":true,"d":null},"b":1}')
  expect(canonicalJson([2, 1])).toBe('[2,1]')
})

test('keys are sorted by code unit, not by the language of the PC', () => {
  expect(canonicalJson({ 票: 1, Z: 1, a: 1, '\u{20BB7}': 1 })).toBe('{"Z":1,"a":1,"票":1,"\u{20BB7}":1}')
})

test('absent members are left out', () => {
  expect(canonicalJson({ a: undefined, b: '' })).toBe('{"b":""}')
})

test('JSON of it is read back the same', () => {
  const value = { text: '引号" \\ \n \u2028 𠮷 \ud800', list: [0, -1, true, null, {}], empty: [] }
  expect(JSON.parse(canonicalJson(value))).toEqual(value)
})

test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%s has no one way to be written and is a bug',
  value => {
    expect(() => canonicalJson({ value })).toThrow('not an integer')
  },
)

test('what JSON cannot hold is a bug', () => {
  expect(() => canonicalJson([() => 1])).toThrow('not JSON')
})
