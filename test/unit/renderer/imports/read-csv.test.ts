import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readCsv } from '../../../../renderer/imports/read-csv.ts'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import { cleanCell } from '../../../../shared/domain/import/cells.ts'
import { exportHeader, exportRow, gb18030, toCsv, utf8 } from '../../../support/export-file.ts'

function rowsOf(bytes: Uint8Array) {
  const read = readCsv(bytes, () => {})
  if (!read.ok) throw new Error(read.error)
  return read.value.sheets[0]?.rows ?? []
}

const rows = [
  exportHeader,
  exportRow({ total: '¥50,775.81', title: '示例;科技,有限公司' }),
  exportRow({ remark: '一\n二' }),
]

test.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
])('the separator is found: %s', (_, separator) => {
  const read = rowsOf(utf8(toCsv(rows, separator)))
  expect(read.map(row => row.cells)).toEqual(rows)
  expect(read.map(row => row.row)).toEqual([1, 2, 3])
})

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with mark', (text: string) => utf8(`\uFEFF${text}`)],
  ['GB18030', gb18030],
])('the encoding is found: %s', (_, encode) => {
  expect(rowsOf(encode(toCsv(rows))).map(row => row.cells)).toEqual(rows)
})

test('title rows with other separators do not mislead', () => {
  const text = `导出,人;朱\n时间;2026-11-22\n${toCsv(rows, ';')}`
  expect(rowsOf(utf8(text))[2]?.cells).toEqual(exportHeader)
})

test('a separator that would leave a quotation mark open is none', () => {
  expect(rowsOf(utf8('甲;乙\r\n丙\r\n,"\r\n')).map(row => row.cells)).toEqual([['甲', '乙'], ['丙'], [',"']])
})

test('a line that names the separator is obeyed and no row', () => {
  expect(rowsOf(utf8('sep=;\r\n订单号;抬头\r\n1;a,b,c,d')).map(row => row.cells)).toEqual([
    ['订单号', '抬头'],
    ['1', 'a,b,c,d'],
  ])
})

test.each(['\n', '\r\n', '\r'])('lines end with %j', end => {
  expect(rowsOf(utf8(['a,b', '1,2', '3,4'].join(end))).map(row => row.row)).toEqual([1, 2, 3])
})

test('a file of several pieces is read like one of one', () => {
  const long = '上海市浦东新区'.repeat(60)
  const many = Array.from({ length: 4000 }, (_, index) => [String(index), `${long}"${index}"\n二`])
  const bytes = utf8(toCsv([['订单号', '地址'], ...many]))
  expect(bytes.length).toBeGreaterThan(3 << 20)
  const read = rowsOf(bytes)
  expect(read).toHaveLength(4001)
  expect(read[4000]?.cells).toEqual(many[3999])
})

test('a line end cut in two by a piece is one line end', () => {
  const head = '\uFEFF订单号,抬头\r\n1,'
  const text = `${head}${'a'.repeat((1 << 19) - head.length - 1)}\r\n2,b\r\n`
  const bytes = new Uint8Array(Uint16Array.from(text, unit => unit.charCodeAt(0)).buffer)
  expect([bytes[(1 << 20) - 2], bytes[1 << 20]]).toEqual([13, 10])
  expect(rowsOf(bytes).map(({ row, cells }) => [row, cells[0]])).toEqual([
    [1, '订单号'],
    [2, '1'],
    [3, '2'],
  ])
})

test('a quotation mark that never closes refuses the file instead of swallowing the rest', () => {
  expect(readCsv(utf8('a,b\n1,"2\n3,4\n'), () => {})).toEqual({ ok: false, error: 'quoteNeverCloses' })
  const huge = utf8(`a,b\n1,"2\n${'3,4\n'.repeat(3_000_000)}`)
  let pieces = 0
  expect(readCsv(huge, () => pieces++)).toEqual({ ok: false, error: 'quoteNeverCloses' })
  expect(pieces).toBeLessThan(6)
})

test('bytes that are no text are refused', () => {
  expect(readCsv(Uint8Array.from([0x61, 0xff, 0x61]), () => {})).toEqual({ ok: false, error: 'encodingUnknown' })
})

test('more rows than the desk reads are refused', () => {
  expect(readCsv(utf8('1,2\n'.repeat(1_500_002)), () => {})).toEqual({ ok: false, error: 'tooManyRows' })
})

test('progress grows to the end', () => {
  const seen: (number | null)[] = []
  readCsv(utf8('1,234567\n'.repeat(1 << 20).slice(0, 1 << 21)), (_, fraction) => seen.push(fraction))
  expect(seen).toEqual([expect.closeTo(0.5, 3), 1])
})

test('rows are cut as the parser would cut the whole text, however quotation marks and line ends stand', () => {
  const { below, pick } = seededRandom(7)
  let read = 0
  for (let round = 0; round < 3000; round += 1) {
    const end = pick(['\n', '\r\n', '\r'])
    const word = () => pick(['a', '空', ' ', ',', '"', '"', '""', ',"', '",', `"${end}`, end, end])
    const text = `甲,乙${end}${Array.from({ length: below(24) }, word).join('')}`
    const parser = new Papa.Parser({ delimiter: ',', newline: '\n', quoteChar: '"' })
    const whole: Papa.ParseResult<string[]> = parser.parse(text.replace(/\r\n?/g, '\n'), 0, false)
    const cells = whole.data.map(row => row.map(cleanCell))
    if (cells.at(-1)?.every(cell => cell === null)) cells.pop()
    const ours = readCsv(round % 2 ? utf8(text) : gb18030(text), () => {})
    if (whole.errors.some(({ code }) => code === 'MissingQuotes')) {
      expect(ours, JSON.stringify(text)).toEqual({ ok: false, error: 'quoteNeverCloses' })
    } else {
      read += 1
      expect(ours.ok && ours.value.sheets[0]?.rows.map(row => row.cells), JSON.stringify(text)).toEqual(cells)
    }
  }
  expect(read).toBeGreaterThan(1000)
})
