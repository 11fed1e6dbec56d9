import { expect, test } from 'vitest'
import { cleanText } from '../../../../shared/documents/clean-text.ts'

test('line breaks, tabs and every kind of space become one space', () => {
  expect(cleanText(' 上海\r\n\t某某 \u3000\u2028公司\u00a0 ')).toBe('上海 某某 公司')
})

test('what prints nothing is taken out, so that it is neither measured nor reported missing', () => {
  expect(cleanText('\ufeff王\u200b某\u202e某\u{e0101}\ufe0f')).toBe('王某某')
})

test('a 4-byte character stays whole', () => {
  expect(cleanText('𠮷田')).toBe('𠮷田')
})
