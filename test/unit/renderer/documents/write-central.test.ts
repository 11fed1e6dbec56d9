import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { writeCentral } from '../../../../renderer/documents/write-central.ts'
import { createImportRun } from '../../../../renderer/imports/import-run.ts'
import { readCsv } from '../../../../renderer/imports/read-csv.ts'
import { readXlsx } from '../../../../renderer/imports/read-xlsx.ts'
import { type CentralRow, centralCells, centralColumns } from '../../../../shared/documents/central-table.ts'
import type { Application } from '../../../../shared/domain/application.ts'
import type { CentralState } from '../../../../shared/domain/central-changes.ts'
import type { KnownApplication } from '../../../../shared/domain/import/verdicts.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { sampleApplication, sampleSheet } from '../../../support/sample-application.ts'

const at = '2026-11-22T02:00:00.000Z'
const exportNo = 'SH-E20261122-001'
const languages = ['zh-CN', 'en'] as const

const sample = sampleApplication({ first: 1, sheets: 3, delivery: 'sf' })
// The kind its code says, so that the import has nothing to remark.
const three: Application = { ...sample, bills: sample.bills.map(bill => ({ ...bill, kind: 'special' })) }
const mailed: CentralState = { kind: 'mailed', courier: 'sf', waybill: '312000000001' }
const collected: CentralState = { kind: 'collected', slipNo: 'SH-20261122-0001' }

function rowOf(application: Application, number: number, state: CentralState): CentralRow {
  const change = { sheet: sampleSheet(number), application: application.key, state, day: '2026-11-22', seq: number }
  return { change, application }
}

function filesOf(rows: readonly CentralRow[], headers: (typeof languages)[number]) {
  const texts = textsOf(headers).centralExport
  return writeCentral({ texts, rows: rows.map(row => centralCells(row, exportNo, texts)), at })
}

/** What the import makes of a file at a desk that knows these applications. */
async function openAt(known: readonly KnownApplication[], bytes: Uint8Array) {
  const lookup = async () => ({ head: 9, applications: known })
  const run = createImportRun('回传.csv', new Uint8Array(bytes), { progress() {}, lookup })
  return { step: await run.open({}), run }
}

const knownAs = (application: Application): KnownApplication => ({ ...application, vanished: [] })

test.each(languages)('no column is asked about when a report comes back into the import: %s', async headers => {
  const { csv, xlsx } = await filesOf([rowOf(three, 1, mailed)], headers)
  for (const bytes of [csv, xlsx]) {
    const { step } = await openAt([knownAs(three)], bytes)
    expect(step).toMatchObject({ kind: 'preview', rows: { total: 1, refused: 0, warned: 0 } })
  }
})

test.each(languages)('a report that comes back changes what it says and nothing else: %s', async headers => {
  const { csv, xlsx } = await filesOf([rowOf(three, 2, mailed), rowOf(three, 3, collected)], headers)
  for (const bytes of [csv, xlsx]) {
    const { run } = await openAt([knownAs(three)], bytes)
    const [judged] = run.judged().applications
    const waybill = { field: 'waybill', sheet: sampleSheet(2), from: null, to: '312000000001' }
    const status = { field: 'status', sheet: sampleSheet(2), from: 'issued', to: 'mailed' }
    expect(judged?.changes.map(change => ({ ...change, kind: undefined }))).toEqual([status, waybill])
    expect(judged?.application?.bills.map(bill => bill.sheet)).toEqual([1, 2, 3].map(sampleSheet))
    expect(judged?.application?.personal).toEqual(three.personal)
  }
})

test('bills that are not issued yet, and the buyers of all others, stay when a report comes back', async () => {
  const [first, second] = three.bills
  if (!first || !second || !three.personal) throw new Error('the sample has three bills')
  const open = { ...first, sheet: null, code: null, number: null, status: 'inProcess' } as const
  const buyer = { title: '另一个抬头', taxpayerId: '', payer: '', addressPhone: '', bankAccount: '', remark: '' }
  const personal = { ...three.personal, bills: [buyer, ...three.personal.bills.slice(1, 2)] }
  const known = { ...three, bills: [open, second], personal }
  const { csv } = await filesOf([rowOf(known, 2, { kind: 'issued' })], 'zh-CN')
  const { run } = await openAt([knownAs(known)], csv)
  expect(run.judged().applications[0]).toMatchObject({ verdict: 'unchanged', changes: [] })
})

test('a sheet that the newest export had lost stays lost when a report comes back', async () => {
  const { csv } = await filesOf([rowOf(three, 2, { kind: 'issued' })], 'zh-CN')
  const { run } = await openAt([{ ...three, vanished: [sampleSheet(3)] }], csv)
  const [judged] = run.judged().applications
  expect(judged?.application?.bills.map(bill => bill.sheet)).toEqual([1, 2].map(sampleSheet))
  expect(judged).toMatchObject({ verdict: 'unchanged', changes: [] })
})

test('a desk that does not know the applications of a report takes nothing in', async () => {
  const { csv } = await filesOf([rowOf(three, 1, collected), rowOf(three, 2, mailed)], 'zh-CN')
  const { run } = await openAt([], csv)
  expect(run.judged().accepted).toEqual([])
  expect(run.judged().refused.map(({ row }) => row.issues.map(issue => issue.code))).toEqual([
    ['changesOfUnknown'],
    ['rowOfRefusedApplication'],
  ])
})

test('已领取 is a word of this desk: in an export of the central system it stays unknown', async () => {
  const { csv } = await filesOf([rowOf(three, 1, collected)], 'zh-CN')
  const text = new TextDecoder().decode(csv).replace('回传单号', '序号')
  const { run } = await openAt([knownAs(three)], new TextEncoder().encode(text))
  expect(run.judged().refused[0]?.row.issues.map(issue => issue.code)).toContain('statusUnknown')
})

const hostile = [
  '=1+1',
  '+8613800000000',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  ' =1+1',
  '\t=1+1',
  '=1,"2"',
  "'=1",
  'a\nb',
  '𠮷野',
]

test('no cell runs as a formula, and the import reads each as it was written', async () => {
  for (const title of hostile) {
    const bills = three.personal?.bills.map(bill => ({ ...bill, title, remark: title })) ?? []
    const application = { ...three, personal: three.personal && { ...three.personal, bills } }
    const { csv, xlsx } = await filesOf([rowOf(application, 1, mailed)], 'zh-CN')
    const text = new TextDecoder().decode(csv)
    const cells = Papa.parse<string[]>(text).data.flat()
    expect(cells.filter(cell => /^\s*[=+\-@＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([])
    const column = centralColumns.indexOf('title')
    const clean = title.trim().replace(/^'(?=[=+\-@])/, '')
    for (const read of [readCsv(csv, () => {}), await readXlsx(new Uint8Array(xlsx), () => {})])
      expect(read.ok && read.value.sheets[0]?.rows[1]?.cells[column]).toBe(clean)
  }
})

test('numbers are text cells and amounts are numbers', async () => {
  const { xlsx, csv } = await filesOf([rowOf(three, 1, mailed)], 'zh-CN')
  const read = await readXlsx(new Uint8Array(xlsx), () => {})
  const cells = read.ok ? (read.value.sheets[0]?.rows[1]?.cells ?? []) : []
  const cell = (column: (typeof centralColumns)[number]) => cells[centralColumns.indexOf(column)]
  expect([cell('orderNo'), cell('number'), cell('waybill')]).toEqual(['1000000001', '00000001', '312000000001'])
  expect([cell('amount'), cell('tax'), cell('total')]).toEqual([100, 6, 106])
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv)
  expect(text.startsWith('\uFEFF申请单号,订单号')).toBe(true)
  expect(text).toContain(',"\t00000001",')
  expect(text).toContain(',100.00,6.00,106.00,')
})

test('what was erased is empty, and the rest is still told', () => {
  const cells = centralCells(rowOf({ ...three, personal: null }, 1, mailed), exportNo, textsOf('en').centralExport)
  expect(cells[centralColumns.indexOf('title')]).toBe('')
  expect(cells[centralColumns.indexOf('status')]).toBe('Mailed out')
})

test('the same report written later has the same bytes', async () => {
  const rows = [rowOf(three, 1, mailed), rowOf(three, 2, collected)]
  const first = await filesOf(rows, 'en')
  await new Promise(resolve => setTimeout(resolve, 1100))
  expect(await filesOf(rows, 'en')).toEqual(first)
})
