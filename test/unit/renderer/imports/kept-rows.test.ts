import { expect, test } from 'vitest'
import { importApplication } from '../../../../renderer/data/application-row.ts'
import type { ApplicationRow } from '../../../../renderer/data/db.ts'
import type { ImportLookup } from '../../../../renderer/imports/compare-groups.ts'
import { createImportRun } from '../../../../renderer/imports/import-run.ts'
import type { KeptRows, Recall } from '../../../../renderer/imports/kept-rows.ts'
import { writeReasons } from '../../../../renderer/imports/write-reasons.ts'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { acceptedOf } from '../../../support/accepted-of.ts'
import { exportCsvOf } from '../../../support/export-csv.ts'
import { exportColumns, exportHeader, exportRow, toCsv, utf8 } from '../../../support/export-file.ts'
import { generateApplications } from '../../../support/generate-applications.ts'
import { mutateRows } from '../../../support/mutate-rows.ts'

/** What the store would answer after some imports. */
function openStore() {
  const rows = new Map<string, ApplicationRow>()
  let head = 1
  const lookup: ImportLookup = async (keys, sheets) => {
    const wanted = new Set(sheets)
    const owns = ({ sheets, aliases = [] }: ApplicationRow) => [...sheets, ...aliases].some(sheet => wanted.has(sheet))
    const found = [...rows.values()].filter(row => keys.includes(row.key) || owns(row))
    return { head, applications: found.map(({ sheets: _, custody: __, imports: ___, ...row }) => row) }
  }
  return {
    rows,
    lookup,
    head: () => head,
    apply(accepted: Parameters<typeof importApplication>[1][]) {
      head += 1
      for (const one of accepted) rows.set(one.key, importApplication(rows.get(one.key), one, [], head))
    },
  }
}

type Cells = readonly (string | number | null)[]
const cellsOf = (csv: string): Cells[] =>
  csv
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(','))

async function judge(bytes: Uint8Array<ArrayBuffer>, lookup: ImportLookup, recall?: Recall) {
  const run = createImportRun('导出.csv', bytes, { progress() {}, lookup })
  const step = await run.open({}, recall)
  if (step.kind !== 'preview') return { run, seen: { step }, recognised: 0, accepted: [] }
  const recognised = run
    .judged()
    .applications.filter(({ verdict, application }) => verdict === 'unchanged' && !application)
  const pages = []
  for (const category of ['new', 'changed', 'unchanged', 'warned', 'refused'] as const)
    for (let offset = 0; offset < 400; offset += 100) pages.push(await run.page(category, offset, 100, null))
  const reasons = new TextDecoder().decode(writeReasons(run.judged(), textsOf('zh-CN').importing))
  const accepted = acceptedOf(run)
  return { run, seen: { step, pages, reasons, accepted }, recognised: recognised.length, accepted: [...accepted] }
}

test('whatever happens to a file between two imports, recognised rows change nothing of what is said about it', async () => {
  const seed = Number(process.env.TEST_SEED ?? 20261122)
  console.info(`seed ${seed}`)
  const random = seededRandom(seed)
  let recognised = 0
  for (let round = 0; round < 4; round += 1) {
    const store = openStore()
    let header: readonly string[] = exportHeader
    let rows = cellsOf(exportCsvOf(generateApplications(60, seed + round)))
    let kept: KeptRows | null = null
    for (let day = 0; day < 12; day += 1) {
      if (day > 0) ({ header, rows } = mutateRows(random, header, rows))
      if (day % 5 === 4) {
        const erased = [...store.rows.values()][random.below(store.rows.size)]
        // The store throws away what was kept.
        if (erased) store.rows.set(erased.key, { ...erased, personal: null })
        kept = null
      }
      const program = day === 8 ? '2.0.0' : '1.0.0'
      const bytes = utf8(toCsv([header, ...rows]))
      const plain = await judge(bytes, store.lookup)
      const quick = await judge(bytes, store.lookup, { program, head: store.head(), rows: kept })
      expect(quick.seen, `seed ${seed}, round ${round}, day ${day}`).toEqual(plain.seen)
      recognised += quick.recognised
      if (plain.accepted.length === 0) continue
      kept = quick.run.keep()
      store.apply(plain.accepted)
    }
  }
  expect(recognised).toBeGreaterThan(500)
}, 60_000)

test('rows nobody touched are recognised, whatever their order, and those of a changed application are all read', async () => {
  const store = openStore()
  const rows = cellsOf(exportCsvOf(generateApplications(200)))
  const first = await judge(utf8(toCsv([exportHeader, ...rows])), store.lookup)
  store.apply(first.accepted)
  const recall = { program: '1', head: store.head(), rows: first.run.keep() }
  const phone = exportColumns.findIndex(([field]) => field === 'phone')
  const changed = rows.map((cells, index) => (index === 7 ? cells.with(phone, '13900000000') : cells)).toReversed()
  const again = await judge(utf8(toCsv([exportHeader, ...changed])), store.lookup, { ...recall, program: '' })
  const twoSheets = first.accepted.filter(({ bills }) => bills.length > 1).length
  expect(again.seen.step).toMatchObject({ applications: { new: 0, changed: 1, unchanged: 199, refused: 0 } })
  // Rows of one application in another order are read: which bill comes first may matter.
  expect(again.recognised).toBe(200 - twoSheets - 1)
})

test('a row that joins a recognised application, or refuses its order, has it read after all', async () => {
  const store = openStore()
  const rows = cellsOf(exportCsvOf(generateApplications(20)))
  const first = await judge(utf8(toCsv([exportHeader, ...rows])), store.lookup)
  store.apply(first.accepted)
  const recall = { program: '', head: store.head(), rows: first.run.keep() }
  const [known = []] = rows
  const [application, number, order] = ['申请单号', '发票号码', '订单号'].map(name => exportHeader.indexOf(name))
  const joining = known.with(number ?? 0, '99999999')
  const nameless = exportRow({ applicationNo: '2.3E+19', number: '88888888' }).with(order ?? 0, known[order ?? 0] ?? '')
  for (const added of [joining, nameless]) {
    const bytes = utf8(toCsv([exportHeader, ...rows, added]))
    const quick = await judge(bytes, store.lookup, recall)
    expect(quick.seen).toEqual((await judge(bytes, store.lookup)).seen)
    const touched = quick.run.judged().applications.find(({ key }) => key === known[application ?? 0])
    expect(touched?.verdict).toBe(added === joining ? 'changed' : 'refused')
  }
})

test('another program, another header and another kind of file recognise nothing', async () => {
  const store = openStore()
  const rows = cellsOf(exportCsvOf(generateApplications(20)))
  const csv = utf8(toCsv([exportHeader, ...rows]))
  const first = await judge(csv, store.lookup)
  store.apply(first.accepted)
  const recall = { program: '', head: store.head(), rows: first.run.keep() }
  expect((await judge(csv, store.lookup, recall)).recognised).toBe(20)
  expect((await judge(csv, store.lookup, { ...recall, program: '2' })).recognised).toBe(0)
  const renamed = exportHeader.map(name => (name === '备注' ? '用途' : name === '用途' ? '备注' : name))
  expect((await judge(utf8(toCsv([renamed, ...rows])), store.lookup, recall)).recognised).toBe(0)
})

test('nothing is kept of refused rows, nor of an application whose personal half was erased', async () => {
  const store = openStore()
  const rows = [exportRow(), exportRow({ applicationNo: 'FP-BAD', number: '00000002', title: null })]
  const bytes = utf8(toCsv([exportHeader, ...rows]))
  const first = await judge(bytes, store.lookup)
  expect(first.run.keep().counts.length).toBe(1)
  store.apply(first.accepted)
  for (const [key, row] of store.rows) store.rows.set(key, { ...row, personal: null })
  const again = await judge(bytes, store.lookup)
  expect(again.seen.step).toMatchObject({ applications: { unchanged: 1 } })
  expect(again.run.keep().counts.length).toBe(0)
})

test('hashes of two branches have nothing in common', async () => {
  const bytes = utf8(toCsv([exportHeader, exportRow()]))
  const { lookup } = openStore()
  const [one, other] = [(await judge(bytes, lookup)).run.keep(), (await judge(bytes, lookup)).run.keep()]
  expect(one.keys).toEqual(other.keys)
  expect(one.hashes[0]).not.toBe(other.hashes[0])
})
