import { beginPart, type DeflatedPart } from './deflate.ts'
import { escapeXml } from './worksheet.ts'
import { type ZipFile, zipFiles } from './zip.ts'

/** A finished worksheet; the name is at most 31 characters. */
export interface FinishedSheet {
  readonly name: string
  readonly part: DeflatedPart
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Puts worksheets together to a workbook (XLSX). The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly FinishedSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  return zipFiles([
    await file('[Content_Types].xml', contentTypes(paths)),
    await file('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
    await file('xl/workbook.xml', workbook(sheets)),
    await file(
      'xl/_rels/workbook.xml.rels',
      relationships([...paths.map(path => ['worksheet', path] as const), ['styles', 'styles.xml']]),
    ),
    await file('xl/styles.xml', styles),
    ...sheets.map(({ part }, index): ZipFile => ({ path: `xl/${paths[index] ?? ''}`, part })),
  ])
}

async function file(path: string, xml: string): Promise<ZipFile> {
  const part = beginPart()
  await part.write(head + xml)
  return { path, part: await part.finish() }
}

function contentTypes(paths: readonly string[]): string {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...paths.map(path => [path, 'worksheet'] as const),
  ] as const
  const overrides = parts.map(([path, type]) => `<Override PartName="/xl/${path}" ContentType="${types}.${type}+xml"/>`)
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
}

function workbook(sheets: readonly FinishedSheet[]): string {
  const all = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${all.join('')}</sheets></workbook>`
}

/** In the order of `styleOf`: plain, text (@), amount (0.00), count (0), bold text. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`
