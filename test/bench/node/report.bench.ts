import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { test } from 'vitest'
import { beginReport } from '../../../renderer/documents/write-report.ts'
import { cellsOfLine, worksheetColumns } from '../../../shared/documents/report-cells.ts'
import { ageSheets } from '../../../shared/domain/report/ageing.ts'
import type { PickupLine, SheetFacts } from '../../../shared/domain/report/report-lines.ts'
import { summarise } from '../../../shared/domain/report/summarise.ts'
import { textsOf } from '../../../shared/i18n/texts.ts'
import { generateApplications } from '../../support/generate-applications.ts'
import { makeFolder } from '../../support/open-host.ts'
import { keepResults } from '../keep-results.ts'
import { alternate, compare, compareGrowth, compareWithLimit, quantile } from '../measure.ts'

const ROWS = 50_000
const AT_ONCE = 500
const words = { texts: textsOf('zh-CN'), names: new Map([['op-1', '沈佳']]), masked: false }

test(`a report of ${ROWS} rows against exceljs`, { timeout: 900_000 }, async () => {
  const folder = await makeFolder()
  const lines = pickupLines(ROWS)
  const before = process.memoryUsage().rss
  const peak = watchMemory()
  await writeOurs(lines)
  const added = (peak.stop() - before) / 2 ** 20
  const small = await alternate(3, { ours: () => writeOurs(lines.slice(0, ROWS / 10)) })
  const times = await alternate(3, {
    ours: () => writeOurs(lines),
    exceljs: () => writeStreamed(lines, join(folder, 'report.xlsx')),
  })
  const ours = quantile(times.ours, 0.5)
  keepResults('report', [
    compare({
      name: `report of ${ROWS} rows, XLSX`,
      ...{ ours, peer: 'exceljs stream', peerValue: quantile(times.exceljs, 0.5), goal: { atLeast: 1.2 } },
    }),
    compareWithLimit({ name: `report of ${ROWS} rows: memory above the start`, ours: added, limit: 150, unit: 'MB' }),
    compareGrowth({ name: `report of ${ROWS} rows`, time: ours, timeOfTenth: quantile(small.ours, 0.5) }),
  ])
})

async function writeOurs(lines: readonly PickupLine[]): Promise<void> {
  const writing = beginReport({ language: 'zh-CN', masked: false, names: words.names, csv: false, xlsx: true })
  for (let start = 0; start < lines.length; start += AT_ONCE) await writing.add(lines.slice(start, start + AT_ONCE))
  const ages = ageSheets([], '2026-11-22')
  const { xlsx } = await writing.finish({
    scope: { days: { from: '2026-11-01', to: '2026-11-22' }, closeNo: null, ledger: { seq: 1, hash: '' } },
    figures: {
      summary: summarise([], () => null, 0),
      ages: { upTo2: ages.upTo2.length, upTo7: 0, upTo30: 0, over30: 0 },
    },
    stock: [],
  })
  if (!xlsx || xlsx.length < 10 * lines.length) throw new Error('not written')
}

/** As exceljs documents its stream: columns, rows committed one by one, into a file. */
async function writeStreamed(lines: readonly PickupLine[], path: string): Promise<void> {
  const columns = worksheetColumns.pickups
  const stream = createWriteStream(path)
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true })
  const sheet = book.addWorksheet('领取')
  sheet.columns = columns.map(column => ({
    header: words.texts.reportFiles.column[column],
    key: column,
    width: 16,
    style: { numFmt: ['amount', 'tax', 'total'].includes(column) ? '0.00' : '@' },
  }))
  for (const line of lines) {
    const cells = cellsOfLine(line, words)
    sheet.addRow(columns.map(column => cells[column] ?? null)).commit()
  }
  sheet.commit()
  await book.commit()
}

function pickupLines(count: number): PickupLine[] {
  return generateApplications(count).map((application, index) => {
    const [bill] = application.bills
    const [personal] = application.personal?.bills ?? []
    const sheet = bill?.sheet ?? `sheet-${index}`
    const facts: SheetFacts = {
      ...{ sheet, application: application.key, orderNo: application.orderNo, title: personal?.title ?? '' },
      ...{ kind: bill?.kind ?? 'normal', code: bill?.code ?? null, number: bill?.number ?? null, digitalNumber: null },
      ...{ amount: bill?.amount ?? null, tax: bill?.tax ?? null, total: bill?.total ?? null },
    }
    return {
      kind: 'pickup',
      ...{ seq: index + 1, at: '2026-11-22T06:05:00Z', operator: 'op-1', sheet, facts },
      slipNo: `SH-20261122-${String(index).padStart(5, '0')}`,
      ...{ inPerson: true, documentKind: 'residentId', remark: '' },
      collector: { name: '王嘉宁', last4: '002X', phone: '13817712206', letterNo: '' },
    }
  })
}

function watchMemory(): { stop(): number } {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const timer = setInterval(look, 20)
  return {
    stop() {
      clearInterval(timer)
      look()
      return peak
    },
  }
}
