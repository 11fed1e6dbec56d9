import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readXlsx } from 'hucre/xlsx'
import { expect, onTestFinished, test } from 'vitest'
import { writeWorkbook } from '../../../../../renderer/documents/workbook/workbook.ts'
import { beginWorksheet, type WorksheetCell } from '../../../../../renderer/documents/workbook/worksheet.ts'

const columns = [
  { width: 20, format: 'text' },
  { width: 12, format: 'amount' },
] as const

async function workbookOf(rows: readonly (readonly WorksheetCell[])[], sheets = 1) {
  const parts = []
  for (let index = 0; index < sheets; index += 1) {
    const worksheet = beginWorksheet(columns, true)
    await worksheet.addHead(['号码', '金额'])
    for (const row of rows) await worksheet.addRow(row)
    parts.push({ name: `页 ${index + 1}`, part: await worksheet.finish() })
  }
  return writeWorkbook(parts)
}

test('texts keep every digit, amounts are numbers, and nothing is a formula', async () => {
  const texts = ['00000000012345678901', '=1+1', '@SUM(A1)', '  两头有空格  ', '𠮷<&>"\'', 'a\u0000b\ud800c', '']
  const workbook = await readXlsx(await workbookOf(texts.map(text => [text, 106.1])))
  const [sheet] = workbook.sheets
  expect(sheet?.rows.slice(1).map(row => row[0] ?? '')).toEqual([...texts.slice(0, 5), 'abc', ''])
  expect(sheet?.rows.slice(1).map(row => row[1])).toEqual(texts.map(() => 106.1))
  const cells = [...(sheet?.cells?.values() ?? [])]
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([])
})

test('the same sheets give the same bytes, in as many parts as there are rows', async () => {
  const rows = Array.from({ length: 5000 }, (_, index): WorksheetCell[] => [`25215${index}`, index / 100])
  const first = await workbookOf(rows, 3)
  expect(await workbookOf(rows, 3)).toEqual(first)
  const workbook = await readXlsx(first)
  expect(workbook.sheets.map(({ name, rows: read }) => [name, read.length])).toEqual([
    ['页 1', 5001],
    ['页 2', 5001],
    ['页 3', 5001],
  ])
  expect(workbook.sheets[2]?.rows[4321]).toEqual(['252154320', 43.2])
})

test('the archive is sound in the eyes of another program', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-xlsx-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'report.xlsx')
  await writeFile(path, await workbookOf([['25215622', 106]]))
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip()); print(*z.namelist(), sep="\\n")'
  const { stdout } = await promisify(execFile)('python3', ['-c', script, path], { timeout: 20_000 })
  expect(stdout.trim().split('\n')).toEqual([
    ...['None', '[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
    ...['xl/styles.xml', 'xl/worksheets/sheet1.xml'],
  ])
})
