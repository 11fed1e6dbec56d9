import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { sniffFile } from '../../../../renderer/imports/sniff-file.ts'
import { exportHeader, exportRow, toCsv, toXlsx, utf8 } from '../../../support/export-file.ts'

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0))
}

/** An archive with empty files of these names, as its directory tells. */
function zipOf(...names: string[]): Uint8Array {
  const local: number[] = []
  const directory: number[] = []
  const le = (value: number, width: number) =>
    Array.from({ length: width }, (_, index) => (value >> (8 * index)) & 0xff)
  for (const name of names) {
    const at = local.length
    const bytes = [...utf8(name)]
    local.push(...latin1('PK\u0003\u0004'), ...le(0, 22), ...le(bytes.length, 2), ...le(0, 2), ...bytes)
    directory.push(
      ...latin1('PK\u0001\u0002'),
      ...le(0, 24),
      ...le(bytes.length, 2),
      ...le(0, 12),
      ...le(at, 4),
      ...bytes,
    )
  }
  const end = [...latin1('PK\u0005\u0006'), ...le(0, 4), ...le(names.length, 2), ...le(names.length, 2)]
  return Uint8Array.from([
    ...local,
    ...directory,
    ...end,
    ...le(directory.length, 4),
    ...le(local.length, 4),
    ...le(0, 2),
  ])
}

test('a workbook is one under any name, and so is a text', async () => {
  expect(sniffFile(await toXlsx({ a: [exportHeader] }))).toEqual({ ok: true, value: 'xlsx' })
  expect(sniffFile(utf8(toCsv([exportHeader, exportRow()])))).toEqual({ ok: true, value: 'text' })
  expect(sniffFile(latin1('\u00ff\u00fea\u0000,\u0000'))).toEqual({ ok: true, value: 'text' })
  expect(sniffFile(utf8('BMW,订单号\n'))).toEqual({ ok: true, value: 'text' })
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['only blank lines', utf8('\uFEFF\r\n \r\n'), 'empty'],
  ['a web page', utf8('<html><table><tr><td>订单号</td></tr></table></html>'), 'webPage'],
  ['a table of a web page behind a mark', utf8('\uFEFF\n<table border=1>'), 'webPage'],
  ['a mail archive of a web page', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'webPage'],
  [
    'an XML spreadsheet',
    utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xmlSpreadsheet',
  ],
  ['other XML', utf8('<?xml version="1.0"?><invoice/>'), 'otherDocument'],
  ['a PDF', latin1('%PDF-1.7\n%\u00e2\u00e3'), 'pdf'],
  ['a PNG', latin1('\u0089PNG\r\n\u001a\n'), 'image'],
  ['a JPEG', latin1('\u00ff\u00d8\u00ff\u00e0'), 'image'],
  ['a RAR archive', latin1('Rar!\u001a\u0007'), 'archive'],
  ['a gzip file', latin1('\u001f\u008b\u0008'), 'archive'],
  ['old records of Excel', latin1('\u0009\u0008\u0010\u0000'), 'oldExcel'],
  ['binary data', latin1('abc\u0000\u0001\u0002'), 'otherDocument'],
  ['a workbook without its end', latin1('PK\u0003\u0004 and then nothing'), 'truncated'],
  ['a binary workbook', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'binaryExcel'],
  ['an OpenDocument', zipOf('mimetype', 'content.xml'), 'openDocument'],
  ['a text document', zipOf('[Content_Types].xml', 'word/document.xml'), 'otherDocument'],
  ['an archive of exports', zipOf('2026-10.csv', '2026-11.csv'), 'archive'],
] as const)('%s is refused as what it is', (_, bytes, code) => {
  expect(sniffFile(bytes)).toEqual({ ok: false, error: code })
})

test('an old Excel file is told from a workbook with a password', async () => {
  const old = [...latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), ...latin1('W\0o\0r\0k\0b\0o\0o\0k\0')]
  expect(sniffFile(Uint8Array.from(old))).toEqual({ ok: false, error: 'oldExcel' })
  const locked = await writeXlsx({
    sheets: [{ name: 'a', rows: [['订单号']] }],
    encryption: { password: 'secret', spinCount: 1000 },
  })
  expect(sniffFile(locked)).toEqual({ ok: false, error: 'passwordProtected' })
})

test('a file that unpacks to more than the desk can hold is refused before it is unpacked', () => {
  const bytes = zipOf('xl/workbook.xml')
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.indexOf(0x01, 40) - 2 + 24, 0xf0000000, true)
  expect(sniffFile(bytes)).toEqual({ ok: false, error: 'tooLarge' })
})
