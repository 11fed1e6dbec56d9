import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { DeskDatabase } from '../../../../../renderer/data/db.ts'
import { findOperatorNames } from '../../../../../renderer/data/entry-queries.ts'
import { createProjection } from '../../../../../renderer/data/projection.ts'
import { listCloses } from '../../../../../renderer/data/report-queries.ts'
import { readStockAt } from '../../../../../renderer/data/stock-at.ts'
import { startReportWriter } from '../../../../../renderer/documents/write-report-files.ts'
import { openReport, readReport } from '../../../../../renderer/features/reports/report-files/read-report.ts'
import type { ReportPeriod } from '../../../../../renderer/features/reports/report-files/report-request.ts'
import type { Application } from '../../../../../shared/domain/application.ts'
import { closingOf } from '../../../../../shared/domain/stock.ts'
import { liveThroughBusyDay } from '../../../../support/busy-day.ts'
import { liveThroughCourierDay } from '../../../../support/courier-day.ts'
import { sampleEntry } from '../../../../support/entry-samples.ts'
import { openFreshStore, valued } from '../../../../support/fresh-store.ts'
import { createMemoryLedger, type MemoryLedger } from '../../../../support/memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../../../../support/sample-application.ts'

const pending = { printJobs: 0, parcels: 0, handovers: 0 }

async function storeOf(ledger: MemoryLedger): Promise<DeskDatabase> {
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  return db
}

/** Two days with everything in them, the first one closed. */
function twoDays(): MemoryLedger {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  liveThroughCourierDay(ledger)
  ledger.record({ kind: 'closeDay', pending })
  return ledger
}

/** What comes after a close: corrections, another description of every sheet, sheets that leave and sheets that come. */
function liveOn(ledger: MemoryLedger): void {
  const reason = '抬头有误'
  ledger.record({ kind: 'voidHandover', slipNo: 'SH-20261122-0005', reason })
  ledger.record({ kind: 'takeBack', sheets: [sampleSheet(1)], reason, documentKind: null, collector: null })
  const renamed = (application: Application): Application => ({
    ...application,
    orderNo: '9999999999',
    bills: application.bills.map(bill => ({ ...bill, amount: 1, tax: 1, total: 2, status: 'mailed' })),
    personal: application.personal && {
      ...application.personal,
      bills: application.personal.bills.map(bill => ({ ...bill, title: '换过的公司' })),
    },
  })
  const all = [sampleApplication({ first: 1, sheets: 3 }), sampleApplication({ first: 50, sheets: 2 })]
  const others = [60, 70, 80, 90].map(first => sampleApplication({ first }))
  ledger.importAll([...all, ...others].map(renamed), false)
  ledger.importAll([sampleApplication({ first: 300, sheets: 2 })])
  ledger.record(handOver('FP1', [1]))
  ledger.record(handOver('FP300', [300]))
  // Expected at the close, came with a later import and left again.
  ledger.importAll([sampleApplication({ first: 30, sheets: 2 })])
  ledger.record({ kind: 'voidSheets', sheets: [sampleSheet(31)], reason })
  ledger.record({ kind: 'voidSheets', sheets: [sampleSheet(90)], reason })
  ledger.record(handOver('FP80', [80]))
}

async function makeFiles(ledger: MemoryLedger, db: DeskDatabase, period: ReportPeriod, masked = true) {
  const sources = { db, host: ledger.host, signal: new AbortController().signal }
  const report = valued(await openReport(period, sources))
  const writer = startReportWriter({ language: 'zh-CN', masked, names: report.names, csv: true, xlsx: true })
  try {
    const figures = await readReport(report, sources, lines => writer.add(lines))
    const files = await writer.finish({ scope: report.scope, figures, stock: report.stock })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.csv ?? undefined)
    const workbook = await readXlsx(files.xlsx ?? new Uint8Array())
    const sheets = new Map(workbook.sheets.map(({ name, rows }) => [name, rows]))
    return { report, figures, text, csv: files.csv, sheets }
  } finally {
    writer.stop()
  }
}

async function firstClose(db: DeskDatabase): Promise<ReportPeriod> {
  const close = (await listCloses(db)).at(-1)
  if (!close) throw new Error('nothing was closed')
  return { kind: 'close', close }
}

test('a closed day made again is the same byte for byte and cell for cell, whatever came later', async () => {
  const ledger = twoDays()
  const db = await storeOf(ledger)
  const first = await makeFiles(ledger, db, await firstClose(db))
  liveOn(ledger)
  // The store as it followed the ledger, and one built anew from it.
  valued(await createProjection(ledger.host, db).catchUp())
  for (const store of [db, await storeOf(ledger)]) {
    const again = await makeFiles(ledger, store, await firstClose(store))
    expect(again.text).toBe(first.text)
    expect(again.csv).toEqual(first.csv)
    expect(again.sheets).toEqual(first.sheets)
  }
  expect(first.text).toContain('上海澄波软件有限公司1')
  expect(first.text).not.toContain('换过的公司')
  const next = await makeFiles(ledger, db, { kind: 'range', days: { from: '2026-11-22', to: '2026-11-22' } })
  expect(next.text).toContain('换过的公司')
})

test('the totals of the workbook are those of the ledger, counted from its entries alone', async () => {
  const ledger = twoDays()
  const db = await storeOf(ledger)
  const { sheets, figures } = await makeFiles(ledger, db, await firstClose(db))
  const handed = ledger.entries.flatMap(entry => (entry.kind === 'handedOver' ? entry.body.sheets : []))
  const shipped = ledger.entries.flatMap(entry => (entry.kind === 'parcelCollected' ? entry.body.sheets : []))
  const column = (name: string, header: string) => {
    const [heads = [], ...rows] = sheets.get(name) ?? []
    return rows.map(row => row[heads.indexOf(header)] ?? null)
  }
  const sum = (cells: readonly unknown[]) => cells.reduce<number>((all, cell) => all + Number(cell), 0)
  expect(column('领取', '发票号码')).toEqual(handed.map(({ sheet }) => sheet.split('-')[1]))
  expect(column('寄出', '发票号码')).toEqual(shipped.map(sheet => sheet.split('-')[1]))
  // Every sheet of these days is worth 106.00 with tax.
  expect(sum(column('领取', '价税合计'))).toBeCloseTo(handed.length * 106, 2)
  const summary = new Map((sheets.get('汇总') ?? []).map(row => [row[0], row.slice(1)]))
  expect(summary.get('合计')).toEqual([
    handed.length + shipped.length,
    (handed.length + shipped.length) * 100,
    (handed.length + shipped.length) * 6,
    (handed.length + shipped.length) * 106,
  ])
  expect(summary.get('期末在库')?.[0]).toBe(ledger.state.counts.branch)
  expect(closingOf(figures.summary.flow)).toBe(ledger.state.counts.branch)
  expect(column('在库', '发票号码')).toHaveLength(ledger.state.counts.branch)
})

test('the stock at any entry is what the ledger counted then, and lies there since the entry that brought it', async () => {
  const ledger = createMemoryLedger()
  const counted: { readonly seq: number; readonly sheets: readonly string[] }[] = []
  const note = () =>
    counted.push({
      seq: ledger.entries.length,
      sheets: [...ledger.state.sheets].flatMap(([sheet, { place }]) => (place === 'branch' ? sheet : [])).sort(),
    })
  note()
  liveThroughBusyDay(ledger)
  note()
  liveThroughCourierDay(ledger)
  note()
  ledger.record({ kind: 'closeDay', pending })
  liveOn(ledger)
  note()
  const db = await storeOf(ledger)
  for (const { seq, sheets } of counted) {
    const stock = valued(await readStockAt({ db, host: ledger.host }, seq))
    expect(stock.map(({ sheet }) => sheet).sort(), `after #${seq}`).toEqual(sheets)
  }
})

test('names, phones and titles are masked unless asked for', async () => {
  const ledger = createMemoryLedger()
  const application = sampleApplication({ first: 1 })
  const bills = application.personal?.bills.map(bill => ({ ...bill, title: '欧阳震华' })) ?? []
  ledger.importAll([{ ...application, personal: application.personal && { ...application.personal, bills } }])
  ledger.record({ ...handOver('FP1', [1]), remark: '请打 13812345678' })
  ledger.record({ kind: 'closeDay', pending })
  const db = await storeOf(ledger)
  const masked = await makeFiles(ledger, db, await firstClose(db))
  const cells = JSON.stringify([...masked.sheets])
  for (const secret of ['欧阳震华', '单雪芹', '13812345678']) {
    expect(masked.text).not.toContain(secret)
    expect(cells).not.toContain(secret)
  }
  const whole = await makeFiles(ledger, db, await firstClose(db), false)
  for (const word of ['欧阳震华', '单雪芹', '13812345678']) expect(whole.text).toContain(word)
})

test('no cell runs as a formula, and no digit is lost', async () => {
  const ledger = createMemoryLedger()
  const application = sampleApplication({ first: 7 })
  const bills = application.personal?.bills.map(bill => ({ ...bill, title: '=HYPERLINK("http://x","公司")' })) ?? []
  ledger.importAll([
    {
      ...application,
      orderNo: '00000000012345678901',
      personal: application.personal && { ...application.personal, bills },
    },
  ])
  ledger.record(handOver('FP7', [7]))
  ledger.record({ kind: 'voidHandover', slipNo: 'SH-20261122-0001', reason: '+1+cmd|x' })
  ledger.record({ kind: 'closeDay', pending })
  const db = await storeOf(ledger)
  const { text, sheets } = await makeFiles(ledger, db, await firstClose(db))
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""公司"")"`)
  expect(text).toContain("'+1+cmd|x")
  expect(text).toContain('\t00000000012345678901')
  expect(text.startsWith('\uFEFF日期,')).toBe(true)
  const [heads = [], row = []] = sheets.get('领取') ?? []
  const cell = (header: string) => row[heads.indexOf(header)]
  expect(cell('订单号')).toBe('00000000012345678901')
  expect(cell('发票号码')).toBe('00000007')
  expect(cell('发票抬头')).toBe('=HYPERLINK("http://x","公司")')
  expect(cell('价税合计')).toBe(106)
})

test('operators have the names they had then', async () => {
  const db = await openFreshStore()
  const named = (seq: number, kind: 'operatorAdded' | 'operatorChanged', name: string) => ({
    ...{ seq, about: ['op-1'], entry: { ...sampleEntry(kind, { name }), seq } },
  })
  await db.entries.bulkPut([named(1, 'operatorAdded', '沈一鸣'), named(5, 'operatorChanged', '沈二鸣')])
  const [operator] = [...(await findOperatorNames(db)).keys()]
  expect((await findOperatorNames(db, 4)).get(operator ?? '')).toBe('沈一鸣')
  expect((await findOperatorNames(db)).get(operator ?? '')).toBe('沈二鸣')
})

test('who gives up stops the reading', async () => {
  const ledger = twoDays()
  const db = await storeOf(ledger)
  const giveUp = new AbortController()
  const sources = { db, host: ledger.host, signal: giveUp.signal }
  const report = valued(await openReport(await firstClose(db), sources))
  giveUp.abort()
  await expect(readReport(report, sources, async () => {})).rejects.toThrow()
})
