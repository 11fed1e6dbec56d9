import { expect, test } from 'vitest'
import { readWorkbookInfo } from '../../../../renderer/imports/read-workbook-info.ts'
import { toXlsx } from '../../../support/export-file.ts'

test('worksheets are told in order with what is hidden', async () => {
  const bytes = await toXlsx({ '一<1>': [['a']], 二: [['b']] }, { hidden: ['二'] })
  expect(await readWorkbookInfo(bytes)).toEqual({
    date1904: false,
    sheets: [
      { name: '一<1>', index: 0, hidden: false },
      { name: '二', index: 1, hidden: true },
    ],
  })
})
