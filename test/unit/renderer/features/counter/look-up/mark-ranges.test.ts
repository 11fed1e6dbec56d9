import { expect, test } from 'vitest'
import { markRanges } from '../../../../../../renderer/features/counter/look-up/mark-ranges.ts'

const shown = (text: string, whole: string, ...parts: string[]) =>
  markRanges(text, whole, parts)
    .map(stretch => (stretch.marked ? `[${stretch.text}]` : stretch.text))
    .join('')

test('every find is marked and nothing is lost', () => {
  const title = '上海澄波软件有限公司'
  expect(shown(title, title, '澄波')).toBe('上海[澄波]软件有限公司')
  expect(shown(title, title, '上海', '公司')).toBe('[上海]澄波软件有限[公司]')
  expect(shown(title, title)).toBe(title)
})

test('brackets, width and case do not matter', () => {
  expect(shown('ＡＢＣ（上海）公司', 'ＡＢＣ（上海）公司', 'abc上海')).toBe('[ＡＢＣ（上海]）公司')
})

test('a masked text shows where the find lies and not what it is', () => {
  expect(shown('13•••••••78', '13812345678', '5678')).toBe('13•••••[••78]')
  expect(shown('单••', '单雪芹', '雪芹')).toBe('单[••]')
})

test('a masked text of another length is marked as a whole', () => {
  expect(shown('J•••', 'Jonathan', 'nath')).toBe('[J•••]')
  expect(shown('J•••', 'Jonathan', 'peter')).toBe('J•••')
})
