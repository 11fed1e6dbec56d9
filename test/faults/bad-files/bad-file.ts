import { writeXlsx } from 'hucre/xlsx'
import type { SeededRandom } from '../../../shared/demo/seeded-random.ts'
import { exportHeader, exportRow, toCsv } from '../../support/export-file.ts'
import { packZip, unpackZip, type ZipFile } from './pack-zip.ts'

/** Who reads a file. */
export type Reader = 'import' | 'waybills' | 'calendar'

/** A file as somebody might choose it. */
export interface BadFile {
  readonly kind: string
  readonly reader: Reader
  readonly bytes: Uint8Array<ArrayBuffer>
}

const MEGABYTE = 1024 * 1024
const utf8 = (text: string) => new TextEncoder().encode(text)

const rows = [
  exportHeader,
  ...Array.from({ length: 40 }, (_, index) => exportRow({ number: String(10_000_000 + index) })),
]
const numbers = [
  ['运单号', '三段码', '大头笔'],
  ...Array.from({ length: 40 }, (_, index) => [`SF${1_000_000_000_000 + index}`, '021W-A1-002', '上海']),
]
const calendar = {
  year: 2026,
  papers: ['https://www.gov.cn/a.htm'],
  days: Array.from({ length: 28 }, (_, index) => ({
    name: '春节',
    date: `2026-02-${String(index + 1).padStart(2, '0')}`,
    isOffDay: true,
  })),
}

/** Sound files, each with who reads it. */
export async function makeSoundFiles(): Promise<readonly [BadFile, ...BadFile[]]> {
  const workbook = async (cells: typeof rows) =>
    new Uint8Array(await writeXlsx({ sheets: [{ name: '数据', rows: cells as never }] }))
  return [
    { kind: 'xlsx', reader: 'import', bytes: await workbook(rows) },
    { kind: 'csv', reader: 'import', bytes: utf8(toCsv(rows)) },
    { kind: 'utf16', reader: 'import', bytes: new Uint8Array(Buffer.from(`\uFEFF${toCsv(rows, '\t')}`, 'utf16le')) },
    { kind: 'xlsx', reader: 'waybills', bytes: await workbook(numbers as never) },
    { kind: 'csv', reader: 'waybills', bytes: utf8(toCsv(numbers)) },
    { kind: 'json', reader: 'calendar', bytes: utf8(JSON.stringify(calendar)) },
  ]
}

/** A sound file, altered somehow. */
export function alterFile(sound: BadFile, random: SeededRandom): BadFile {
  const alterations = sound.kind === 'xlsx' ? [...plain, 'inside', 'inside', 'inside', 'lie', 'lie'] : plain
  const alteration = random.pick(alterations as [string, ...string[]])
  const kind = `${sound.reader} ${sound.kind} ${alteration}`
  if (alteration === 'inside') return { ...sound, kind, bytes: alterInside(sound.bytes, random) }
  if (alteration === 'lie') return { ...sound, kind, bytes: lieInDirectory(sound.bytes, random) }
  return { ...sound, kind, bytes: alterBytes(sound.bytes, alteration, random) }
}

const plain = ['flip', 'cut', 'blank', 'insert', 'double', 'garbage']

function alterBytes(bytes: Uint8Array, alteration: string, random: SeededRandom): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(bytes)
  const at = random.below(copy.length)
  const length = 1 + random.below(400)
  const noise = Buffer.from(Array.from({ length }, () => random.below(256)))
  switch (alteration) {
    case 'flip':
      for (let times = 1 + random.below(20); times > 0; times -= 1) {
        const place = random.below(copy.length)
        copy[place] = (copy[place] ?? 0) ^ (1 << random.below(8))
      }
      return new Uint8Array(copy)
    case 'cut':
      return new Uint8Array(copy.subarray(0, at))
    case 'blank':
      return new Uint8Array(copy.fill(0, at, Math.min(copy.length, at + length)))
    case 'insert':
      return new Uint8Array(Buffer.concat([copy.subarray(0, at), noise, copy.subarray(at)]))
    case 'double':
      return new Uint8Array(Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - length))]))
    default:
      return new Uint8Array(Buffer.concat([copy.subarray(0, Math.min(at, 64)), noise, noise]))
  }
}

/** Alters the XML of a workbook, which then passes its checksums. */
function alterInside(bytes: Uint8Array, random: SeededRandom): Uint8Array<ArrayBuffer> {
  const files = unpackZip(bytes)
  const chosen = random.below(files.length)
  return packZip(
    files.map((file, index) =>
      index === chosen
        ? { ...file, content: alterBytes(file.content, random.pick(plain as [string, ...string[]]), random) }
        : file,
    ),
  )
}

function lieInDirectory(bytes: Uint8Array, random: SeededRandom): Uint8Array<ArrayBuffer> {
  const files = unpackZip(bytes)
  const chosen = random.below(files.length)
  const number = random.pick([0, 1, 0xffffffff, 0x7fffffff, random.below(2 ** 31)])
  const field = random.pick(['unpacked', 'packed', 'crc', 'method'])
  const announced = { [field]: field === 'method' ? number & 0xffff : number >>> 0 }
  return packZip(files.map((file, index) => (index === chosen ? { ...file, announced } : file)))
}

/** Files made to do harm, or chosen by mistake; bombs unpack to so many megabytes. */
export async function makeHarmfulFiles(size: number): Promise<readonly BadFile[]> {
  const [workbook] = await makeSoundFiles()
  const files = unpackZip(workbook.bytes)
  const withPart = (pattern: RegExp, content: Uint8Array, announced?: NonNullable<ZipFile['announced']>) =>
    packZip(
      files.map(file =>
        pattern.test(file.name) ? { name: file.name, content, ...(announced && { announced }) } : file,
      ),
    )
  const sheet = /xl\/worksheets\/sheet1\.xml/
  const sheetOf = (data: string | Uint8Array) => {
    const head =
      '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return Buffer.concat([utf8(head), typeof data === 'string' ? utf8(data) : data, utf8('</sheetData></worksheet>')])
  }
  const cell = (at: string, text: string) =>
    `<row r="${/\d+/.exec(at)}"><c r="${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`
  const spaces = Buffer.alloc(size * MEGABYTE, ' ')
  const emptyRows = Buffer.from('<row/>'.repeat((size * MEGABYTE) / 8))
  const of = (kind: string, bytes: Uint8Array, reader: Reader = 'import'): BadFile => ({
    kind,
    reader,
    bytes: new Uint8Array(bytes),
  })
  return [
    of('bomb of spaces in the sheet', withPart(sheet, sheetOf(spaces))),
    of('bomb of spaces that lies about its size', withPart(sheet, sheetOf(spaces), { unpacked: 5000 })),
    of('bomb of rows', withPart(sheet, sheetOf(emptyRows), { unpacked: 5000 })),
    of(
      'bomb of shared texts',
      withPart(/sharedStrings|styles/, Buffer.concat([utf8('<sst>'), spaces]), { unpacked: 900 }),
    ),
    of(
      'bomb in the workbook part',
      withPart(/xl\/workbook\.xml/, Buffer.concat([utf8('<workbook>'), spaces]), { unpacked: 900 }),
    ),
    of(
      'one huge cell',
      withPart(
        sheet,
        sheetOf(
          Buffer.concat([
            utf8(cell('A1', '').replace('</t></is></c></row>', '')),
            Buffer.alloc((size / 2) * MEGABYTE, 'x'),
            utf8('</t></is></c></row>'),
          ]),
        ),
      ),
    ),
    of(
      'nested archives',
      packZip([{ name: 'a.xlsx', content: packZip([{ name: 'b.xlsx', content: workbook.bytes }]) }]),
    ),
    of(
      'thousands of entries',
      packZip([
        ...files,
        ...Array.from({ length: 200 * size }, (_, index) => ({ name: `x/${index}`, content: utf8('') })),
      ]),
    ),
    of('the same part twice', packZip([...files, ...files])),
    of(
      'entities in the workbook',
      withPart(
        /xl\/workbook\.xml/,
        utf8(`<?xml version="1.0"?>${laughs}<workbook><sheets><sheet name="&j;" sheetId="1"/></sheets></workbook>`),
      ),
    ),
    of(
      'entities in the sheet',
      withPart(
        sheet,
        utf8(`<?xml version="1.0"?>${laughs}<worksheet><sheetData>${cell('A1', '&j;')}</sheetData></worksheet>`),
      ),
    ),
    of(
      'entity of a file',
      withPart(
        sheet,
        utf8(
          `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData>${cell('A1', '&f;')}</sheetData></worksheet>`,
        ),
      ),
    ),
    of('only the outermost corner cells', withPart(sheet, sheetOf(cell('A1', '订单号') + cell('XFD1048576', 'x')))),
    of('rows without end', withPart(sheet, sheetOf('<row r="1">'.repeat(200_000)))),
    of(
      'numbers of rows and columns out of the sheet',
      withPart(sheet, sheetOf(cell('ZZZZZZZ99999999999', 'x') + cell('A-1', 'y'))),
    ),
    of(
      '16,384 columns',
      utf8(
        toCsv([
          Array.from({ length: 16_384 }, (_, index) => `列${index}`),
          ...Array.from({ length: 20 }, () => Array.from({ length: 16_384 }, () => '1')),
        ]),
      ),
    ),
    of('a comma for each byte', Buffer.alloc((size / 10) * MEGABYTE, ',')),
    of('a line end for each byte', Buffer.alloc((size / 10) * MEGABYTE, '\n')),
    of('a quotation mark for each byte', Buffer.alloc((size / 10) * MEGABYTE, '"')),
    of('one endless line', Buffer.alloc((size / 10) * MEGABYTE, 'x')),
    of('a quotation mark that never closes', utf8(`${toCsv(rows)}"${'x,\n'.repeat(3 * MEGABYTE)}`)),
    of('zeros', Buffer.alloc(5 * MEGABYTE)),
    of('zeros in a CSV', utf8(toCsv(rows).replaceAll('示例', '\0\0'))),
    of('UTF-16 without its mark', Buffer.from(toCsv(rows), 'utf16le')),
    of('half a character', utf8(toCsv(rows)).subarray(0, -4)),
    of('a PDF that is called .xlsx', utf8('%PDF-1.7\n1 0 obj\n')),
    of('nothing', new Uint8Array()),
    of('deep JSON', utf8('['.repeat(100_000)), 'calendar'),
    of('JSON of a prototype', utf8('{"__proto__":{"year":2026},"days":{"length":1e9},"year":2026}'), 'calendar'),
    of(
      'a year of a million days',
      utf8(JSON.stringify({ ...calendar, days: Array.from({ length: 1_000_000 }, () => 0) })),
      'calendar',
    ),
    of('bomb as a list of numbers', withPart(sheet, sheetOf(emptyRows), { unpacked: 5000 }), 'waybills'),
  ]
}
