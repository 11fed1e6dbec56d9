import { expect, test } from 'vitest'
import { csvLine } from '../../../../shared/domain/csv-line.ts'

test.each(['=1+1', '+86 138', '-x', '@a', ' =1+1', '\t=1+1', '\r=1+1', '＝1+1', '＋1', '－x', '＠a'])(
  'a spreadsheet does not run %j',
  text => {
    expect(csvLine([text])).toMatch(/^"?'/)
  },
)

test.each(['-12.50', '0.00', '13812345678', '上海', 'a=b', ''])('%j stays as it is', text => {
  expect(csvLine([text])).toBe(text)
})

test.each(['00000017', '312000000009', '4300000000017', '24312000000000000017'])('no digit of %j gets lost', text => {
  expect(csvLine([text])).toBe(`"\t${text}"`)
})

test('separators, quotes and line ends stay inside their cell', () => {
  expect(csvLine(['a,b', 'c"d', 'e\nf'])).toBe('"a,b","c""d","e\nf"')
})
