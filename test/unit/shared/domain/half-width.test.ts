import { expect, test } from 'vitest'
import { dropInvisible, toHalfWidth } from '../../../../shared/domain/half-width.ts'

test('full-width letters, digits and signs become ASCII, Han and Chinese points stay', () => {
  expect(toHalfWidth('ＳＦ１２３，（上海）：￥　。')).toBe('SF123,(上海):¥ 。')
})

test('what cannot be seen is dropped, spaces and line ends stay', () => {
  expect(dropInvisible('\uFEFF1\u200B2\u0000 3\t4\r\n')).toBe('12 3\t4\r\n')
})
