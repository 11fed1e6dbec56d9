import { readZipDirectory, unpackText } from './zip-directory.ts'

/** The names of a few thousand worksheets; a real one has a few kilobytes. */
const MOST_BYTES = 4 * 1024 * 1024

/** What a workbook says of itself. */
export interface WorkbookInfo {
  readonly date1904: boolean
  /** In the order of the workbook; `index` is the place in that order, hidden ones counted. */
  readonly sheets: readonly { readonly name: string; readonly index: number; readonly hidden: boolean }[]
}

/**
 * Reads the names of the worksheets and the date system. The spreadsheet library tells them too, but only after it has unpacked all
 * shared texts, which for a large file is most of the memory and a second of the time.
 */
export async function readWorkbookInfo(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookInfo> {
  const entry = readZipDirectory(bytes)?.find(({ name }) => /^xl\/workbook\d*\.xml$/i.test(name))
  if (!entry) throw new Error('no workbook in the archive')
  const xml = await unpackText(bytes, entry, MOST_BYTES)
  const sheets = tags(xml, 'sheet').flatMap(tag => {
    const name = attribute(tag, 'name')
    return name ? [{ name, hidden: /^(?:very)?hidden$/i.test(attribute(tag, 'state')) }] : []
  })
  return {
    date1904: tags(xml, 'workbookPr').some(tag => /^(?:1|true)$/i.test(attribute(tag, 'date1904'))),
    sheets: sheets.map((sheet, index) => ({ ...sheet, index })),
  }
}

function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string {
  const raw = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return (raw?.[1] ?? raw?.[2] ?? '').replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, word) => {
    if (hex || decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[String(word)] ?? whole
  })
}
