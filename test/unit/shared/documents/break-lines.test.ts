import { expect, test } from 'vitest'
import { breakLines } from '../../../../shared/documents/break-lines.ts'

const count = (text: string) => [...text].length

test('no line is wider than the limit and nothing is lost', () => {
  const text = '上海栖岛信息技术有限公司浦东分公司第一营业部'
  const lines = breakLines(text, 7, count)
  expect(lines.join('')).toBe(text)
  expect(Math.max(...lines.map(count))).toBeLessThanOrEqual(7)
})

test('a closing bracket never begins a line and an opening one never ends it', () => {
  expect(breakLines('世纪互联蓝云（上海）公司', 9, count)).toEqual(['世纪互联蓝云（上', '海）公司'])
  expect(breakLines('世纪互联（上海）公司', 5, count)).toEqual(['世纪互联', '（上海）公', '司'])
})

test('Latin words stay whole until one alone is wider than a line', () => {
  expect(breakLines('Contoso (Shanghai) Trading', 12, count)).toEqual(['Contoso', '(Shanghai)', 'Trading'])
  expect(breakLines('ABCDEFGHIJ', 4, count)).toEqual(['ABCD', 'EFGH', 'IJ'])
})

test('4-byte characters are never cut in half', () => {
  expect(breakLines('𠮷𠮷𠮷', 2, count)).toEqual(['𠮷𠮷', '𠮷'])
})

test('no text gives no line', () => {
  expect(breakLines('', 5, count)).toEqual([])
})
