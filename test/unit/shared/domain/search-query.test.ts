import { expect, test } from 'vitest'
import { findRanges, foldForSearch, splitQuery } from '../../../../shared/domain/search-query.ts'

test('width, case, spaces, brackets and dashes make no difference', () => {
  expect(foldForSearch('上海（集团）ＡＢＣ 有限公司')).toBe('上海集团abc有限公司')
  expect(foldForSearch('021-2898 6102')).toBe('02128986102')
  expect(foldForSearch('Zhu.Qin_1@Example.CN')).toBe('zhuqin1@examplecn')
  expect(foldForSearch('买买提·吐尔逊𬭎〇')).toBe('买买提吐尔逊𬭎〇')
})

test('a query is its words, each once, at ideographic spaces too', () => {
  expect(splitQuery('  澄波　0490 澄波 ')).toEqual(['澄波', '0490'])
  expect(splitQuery(' （） - ')).toEqual([])
})

test('what was found is marked in the text as it is shown', () => {
  const marked = (text: string, ...parts: string[]) =>
    findRanges(text, parts).map(({ start, length }) => text.slice(start, start + length))
  expect(marked('上海（集团）澄波 软件', '集团澄波')).toEqual(['集团）澄波'])
  expect(marked('ＡＢＣ Abc', 'abc')).toEqual(['ＡＢＣ', 'Abc'])
  expect(marked('一二三四', '二三', '三四')).toEqual(['二三四'])
  expect(marked('哈哈哈', '哈哈')).toEqual(['哈哈哈'])
  expect(marked('上𬭎海', '𬭎')).toEqual(['𬭎'])
  expect(marked('上海', '北京', '')).toEqual([])
})
