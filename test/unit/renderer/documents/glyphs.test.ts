import { expect, test } from 'vitest'
import { findMissing, readMetrics } from '../../../../renderer/documents/glyphs.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { readFonts } from '../../../support/document-fonts.ts'

const metrics = readMetrics(readFonts())

test('a character of four bytes is found missing as one character, and once', () => {
  expect(findMissing({ title: '𠮷田商事', groups: [{ name: '𠮷' }] }, metrics)).toEqual(['𠮷'])
})

test('rare characters the font has are not reported', () => {
  expect(findMissing(['㛃', '𬭎', '䶮', '栖岚'], metrics)).toEqual([])
})

test('what prints nothing is not reported: line breaks, joiners, variation selectors', () => {
  expect(findMissing('王\n某\u200d\ufe0f\u{e0101}某', metrics)).toEqual([])
})

test('half a surrogate pair is reported instead of breaking the slip', () => {
  expect(findMissing('阿\ud842', metrics)).toEqual(['\ud842'])
})

test.each(['zh-CN', 'en'] as const)('the font has every character of the slip’s own texts in %s', language => {
  const { slip, common } = textsOf(language)
  const calls = [slip.reprint(123), slip.page(4, 56), slip.total(789), slip.mark.reissueOf('0'), slip.subtotal(1, '¥2')]
  expect(findMissing([slip, common, calls], metrics)).toEqual([])
})

test('every amount and mask can be printed', () => {
  expect(findMissing('¥-0123456789,.•—…人民币零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整', metrics)).toEqual([])
})
