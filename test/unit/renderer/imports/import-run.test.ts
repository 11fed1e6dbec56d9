import { expect, test } from 'vitest'
import type { ImportLookup } from '../../../../renderer/imports/compare-groups.ts'
import type { ImportProgress } from '../../../../renderer/imports/import-preview.ts'
import { createImportRun } from '../../../../renderer/imports/import-run.ts'
import { pageOf } from '../../../../renderer/imports/judged-file.ts'
import type { KnownApplication } from '../../../../shared/domain/import/verdicts.ts'
import { applicationSchema } from '../../../../shared/host/schemas.ts'
import { acceptedOf } from '../../../support/accepted-of.ts'
import { exportHeader, exportRow, gb18030, toCsv, toXlsx, utf8 } from '../../../support/export-file.ts'

const nothingKnown: ImportLookup = async () => ({ head: 7, applications: [] })

async function preview(bytes: Uint8Array<ArrayBuffer>, lookup = nothingKnown) {
  const run = createImportRun('export.csv', bytes, { progress() {}, lookup })
  const step = await run.open({})
  if (step.kind !== 'preview') throw new Error(JSON.stringify(step))
  return { step, run }
}

function applications(count: number, changes: (index: number) => Parameters<typeof exportRow>[0] = () => ({})) {
  return Array.from({ length: count }, (_, index) =>
    exportRow({
      applicationNo: `FP2026110100${String(index).padStart(4, '0')}`,
      number: String(10_000_000 + index),
      ...changes(index),
    }),
  )
}

test('the same rows mean the same whatever file they come in', async () => {
  const rows = [
    ['世纪互联发票申请导出'],
    exportHeader,
    exportRow({ remark: '票源紧张，预计 2026/11/26 寄票' }),
    exportRow({ number: '05797498', title: '示例，公司' }),
    [],
    ['合计', null, '101,551.62'],
  ]
  const files = [
    utf8(toCsv(rows)),
    utf8(`\uFEFF${toCsv(rows, ';')}`),
    gb18030(toCsv(rows, '\t')),
    await toXlsx({ Sheet1: rows }),
  ]
  const read = await Promise.all(files.map(file => preview(file)))
  expect(read.map(({ step }) => [step.rows.total, step.rows.new, step.rows.passedOver, step.reasons])).toEqual(
    files.map(() => [2, 2, 2, []]),
  )
  const [first] = read
  for (const { run } of read) expect(acceptedOf(run)).toEqual(first && acceptedOf(first.run))
})

test('the counts of rows add up, and warned rows are among those taken in', async () => {
  const rows = [
    ...applications(3),
    ...applications(1, () => ({ applicationNo: 'FP-X', taxpayerId: '91350100M000100Y44', number: '20000000' })),
    exportRow({ title: null }),
    exportRow({ applicationNo: null, orderNo: null, number: '30000000' }),
  ]
  const { step } = await preview(utf8(toCsv([exportHeader, ...rows])))
  expect(step.rows).toEqual({ total: 6, new: 4, changed: 0, unchanged: 0, refused: 2, warned: 1, passedOver: 0 })
  expect(step.applications).toEqual({ new: 4, changed: 0, unchanged: 0, refused: 2 })
  expect(step.reasons).toEqual([
    { code: 'titleMissing', severity: 'refuse', rows: 1 },
    { code: 'keyMissing', severity: 'refuse', rows: 1 },
    { code: 'taxpayerIdCheckCharacter', severity: 'warn', rows: 1 },
  ])
  expect(step.head).toBe(7)
  expect(step.fileSha256).toMatch(/^[0-9a-f]{64}$/)
})

test('importing the same file again changes nothing', async () => {
  const bytes = utf8(toCsv([exportHeader, ...applications(1200)]))
  const first = await preview(bytes)
  const known = new Map<string, KnownApplication>(
    acceptedOf(first.run).map(application => [application.key, { ...application, vanished: [] }]),
  )
  const lookup: ImportLookup = async keys => ({ head: 9, applications: keys.flatMap(key => known.get(key) ?? []) })
  const again = await preview(bytes, lookup)
  expect(again.step.applications).toEqual({ new: 0, changed: 0, unchanged: 1200, refused: 0 })
  expect(acceptedOf(again.run)).toEqual([])
})

test('what is accepted has the shape the host takes, at the longest it may be', async () => {
  const long = (length: number) => '长'.repeat(length)
  const bytes = utf8(
    toCsv([
      exportHeader,
      exportRow({
        applicationNo: 'A'.repeat(60),
        title: long(400),
        payer: long(400),
        addressPhone: long(500),
        remark: long(1000),
      }),
      exportRow({
        applicationNo: null,
        orderNo: '9'.repeat(15),
        number: '00000001',
        recipient: long(100),
        address: long(600),
      }),
      exportRow({ applicationNo: 'FP-B', kind: '数电纸质发票（普通）', code: null, number: '25312000000012345678' }),
      exportRow({ applicationNo: 'FP-C', code: null, number: null, status: '申请中', waybill: 'W'.repeat(40) }),
    ]),
  )
  const { run } = await preview(bytes)
  expect(acceptedOf(run)).toHaveLength(4)
  for (const application of acceptedOf(run)) expect(applicationSchema.safeParse(application).error).toBeUndefined()
  const erased = acceptedOf(run).map(known => ({ ...known, personal: null, vanished: [] }))
  const again = await preview(utf8(new TextDecoder().decode(bytes).replaceAll('已开具', '已邮寄')), async () => ({
    head: 0,
    applications: erased,
  }))
  expect(again.step.applications.changed).toBe(3)
  for (const application of acceptedOf(again.run))
    expect(applicationSchema.safeParse(application).error).toBeUndefined()
})

test('what the desk knows is asked for in batches, with every key and sheet', async () => {
  const asked: [number, number][] = []
  const lookup: ImportLookup = async (keys, sheets) => {
    asked.push([keys.length, sheets.length])
    return { head: 16 + asked.length, applications: [] }
  }
  const { step } = await preview(utf8(toCsv([exportHeader, ...applications(1200)])), lookup)
  expect(asked).toEqual([
    [500, 500],
    [500, 500],
    [200, 200],
  ])
  expect(step.head).toBe(17)
})

test('pages hold applications by verdict, and rows by finding in the order of the file', async () => {
  const rows = applications(30, index => (index % 10 === 3 ? { title: null } : {}))
  const { run } = await preview(utf8(toCsv([exportHeader, ...rows])))
  const page = pageOf(run.judged(), 'new', 20, 5)
  expect([page.total, page.lines.length, page.lines[0]?.row]).toEqual([27, 5, 24])
  expect(page.lines[0]).toMatchObject({ title: '上海示例科技有限公司', bills: 1, total: 5077581, verdict: 'new' })
  const refused = pageOf(run.judged(), 'refused', 0, 50)
  expect(refused.lines.map(line => [line.row, line.issues[0]?.code])).toEqual([
    [5, 'titleMissing'],
    [15, 'titleMissing'],
    [25, 'titleMissing'],
  ])
})

test('rows of several applications come back in the order of the file', async () => {
  const bad = { title: null }
  const rows = [
    exportRow(bad),
    exportRow({ ...bad, applicationNo: 'FP-B', number: '00000001' }),
    exportRow({ number: '05797498' }),
  ]
  const { run } = await preview(utf8(toCsv([exportHeader, ...rows])))
  expect(pageOf(run.judged(), 'refused', 0, 9).lines.map(({ row }) => row)).toEqual([2, 3, 4])
})

test('a mapping made by hand is used without reading the file again', async () => {
  const progress: ImportProgress[] = []
  const bytes = utf8(
    toCsv([
      [...exportHeader, '批次'],
      [...exportRow(), 'B7'],
    ]),
  )
  const run = createImportRun('a.csv', bytes, { progress: step => progress.push(step), lookup: nothingKnown })
  const asked = await run.open({})
  if (asked.kind !== 'mapping') throw new Error('not asked')
  const reading = progress.filter(({ phase }) => phase === 'reading').length
  expect(await run.open({ [asked.signature]: { 批次: 'ignore' } })).toMatchObject({ kind: 'preview', rows: { new: 1 } })
  expect(progress.filter(({ phase }) => phase === 'reading')).toHaveLength(reading)
})

test('progress names its phase and ends at all rows', async () => {
  const progress: ImportProgress[] = []
  const bytes = utf8(toCsv([exportHeader, ...applications(2500)]))
  await createImportRun('a.csv', bytes, { progress: step => progress.push(step), lookup: nothingKnown }).open({})
  expect([...new Set(progress.map(({ phase }) => phase))]).toEqual(['reading', 'checking', 'comparing'])
  expect(progress.at(-1)).toEqual({ phase: 'comparing', rows: 2500, total: 2500, fraction: 1 })
})

test.each([
  ['a header without rows', toCsv([exportHeader]), 'noRows'],
  ['text without a table', 'Guten Tag\n\nmit freundlichen Grüßen', 'noHeader'],
  ['a web page', '<html></html>', 'webPage'],
])('%s is refused as unreadable', async (_, text, code) => {
  const run = createImportRun('a.csv', utf8(text), { progress() {}, lookup: nothingKnown })
  expect(await run.open({})).toEqual({ kind: 'unreadable', code })
})

test('dates and damaged numbers of a workbook are understood by their cells', async () => {
  const rows = [
    exportHeader,
    exportRow({ issueDate: new Date('2026-11-03T00:00:00Z'), paymentDate: 46329, number: 5797497, amount: 47901.71 }),
    exportRow({ applicationNo: 'FP-B', number: 2.34e19 }),
  ]
  const { run } = await preview(await toXlsx({ a: rows }))
  const [accepted] = acceptedOf(run)
  expect(accepted).toMatchObject({
    paymentDate: '2026-11-03',
    bills: [{ issueDate: '2026-11-03', number: '05797497', amount: 4790171 }],
  })
  expect(pageOf(run.judged(), 'refused', 0, 9).lines[0]?.issues[0]?.code).toBe('lostDigits')
})

test('serial dates of a 1904 workbook are read in its own system', async () => {
  const bytes = await toXlsx({ a: [exportHeader, exportRow({ issueDate: 44867 })] }, { date1904: true })
  const { run } = await preview(bytes)
  expect(acceptedOf(run)[0]?.bills[0]?.issueDate).toBe('2026-11-03')
})
