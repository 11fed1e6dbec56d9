import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../../../renderer/imports/read-spreadsheet.ts'
import { readWaybillFile } from '../../../../shared/domain/import/waybill-file.ts'
import { gb18030, toCsv, toXlsx, utf8 } from '../../../support/export-file.ts'

const table = [
  ['序号', '快递单号', '三段码', '大头笔'],
  ['1', '4300000000017', '310-A12', '上海浦东'],
  ['2', '4300000000024', '', ''],
]

const files: readonly (readonly [what: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>])[] = [
  ['CSV in UTF-8 with mark', async () => utf8(`\uFEFF${toCsv(table)}`)],
  ['CSV in GB18030 with semicolons', async () => gb18030(toCsv(table, ';'))],
  ['CSV with tabs', async () => utf8(toCsv(table, '\t'))],
  ['workbook', () => toXlsx({ 号段: table })],
  ['text with one number a line', async () => utf8('4300000000017\r\n4300000000024\r\n')],
  [
    'text in UTF-16',
    async () => new Uint8Array(new Uint16Array([0xfeff, ...codes('4300000000017\n4300000000024')]).buffer),
  ],
]

function codes(text: string): number[] {
  return [...text].map(character => character.charCodeAt(0))
}

test.each(files)('numbers are read from a %s', async (what, bytes) => {
  const cells = await readSpreadsheet(await bytes(), () => {})
  const file = cells.ok ? readWaybillFile(cells.value, null) : cells
  const lines = file.ok ? file.value.lines : []
  expect(lines.map(({ number, fault }) => fault ?? number)).toEqual(['4300000000017', '4300000000024'])
  const route = what.startsWith('text') ? null : { code: '310-A12', mark: '上海浦东' }
  expect(lines[0]?.route).toEqual(route)
})
