import {
  cellsOfLine,
  cellsOfStock,
  csvColumns,
  type LineSheet,
  type ReportCells,
  type ReportColumn,
  reportAmounts,
  reportCounts,
  type StockLine,
  worksheetColumns,
} from '../../shared/documents/report-cells.ts'
import { type ReportFigures, type ReportScope, summaryRows } from '../../shared/documents/report-summary.ts'
import type { ReportWords } from '../../shared/documents/report-words.ts'
import { csvLine } from '../../shared/domain/csv-line.ts'
import type { OperatorId } from '../../shared/domain/entry.ts'
import type { ReportLine } from '../../shared/domain/report/report-lines.ts'
import { type Language, textsOf } from '../../shared/i18n/texts.ts'
import { writeWorkbook } from './workbook/workbook.ts'
import { beginWorksheet, type WorksheetColumn, type WorksheetWriter } from './workbook/worksheet.ts'
import { joined } from './workbook/zip.ts'

/** Which files are wanted and how they speak. */
export interface ReportFilesWanted {
  readonly language: Language
  readonly masked: boolean
  /** Names of operators as they were then. */
  readonly names: ReadonlyMap<OperatorId, string>
  readonly csv: boolean
  readonly xlsx: boolean
}

/** What stands in a report besides its lines. */
export interface ReportEnd {
  readonly scope: ReportScope
  readonly figures: ReportFigures
  readonly stock: readonly StockLine[]
}

/** The files of a report; null where not wanted. */
export interface ReportFilesMade {
  /** UTF-8 with mark. */
  readonly csv: Uint8Array<ArrayBuffer> | null
  readonly xlsx: Uint8Array<ArrayBuffer> | null
}

/** A report on its way into its files: lines in their order, as they are read. */
export interface ReportWriting {
  add(lines: readonly ReportLine[]): Promise<void>
  finish(end: ReportEnd): Promise<ReportFilesMade>
}

const sheetOf: Readonly<Record<ReportLine['kind'], LineSheet>> = {
  pickup: 'pickups',
  shipment: 'shipments',
  correction: 'corrections',
}

const encoder = new TextEncoder()

/** Begins to write. What is written depends on the lines and the end alone, not on when or where. */
export function beginReport(wanted: ReportFilesWanted): ReportWriting {
  const texts = textsOf(wanted.language)
  const { column: heads, worksheet: names } = texts.reportFiles
  const words: ReportWords = { texts, names: wanted.names, masked: wanted.masked }
  const csv: Uint8Array[] = []
  const writeCsv = (lines: readonly string[]) => csv.push(encoder.encode(lines.map(line => `${line}\r\n`).join('')))
  if (wanted.csv) writeCsv([`\uFEFF${csvLine(csvColumns.map(column => heads[column]))}`])
  const sheets = wanted.xlsx ? beginSheets() : null
  const begun = sheets && beginHeads(sheets, heads)

  return {
    async add(lines) {
      const cells = lines.map(line => ({ line, cells: cellsOfLine(line, words) }))
      if (wanted.csv) writeCsv(cells.map(one => csvLine(csvColumns.map(column => csvText(column, one.cells)))))
      if (!sheets) return
      await begun
      for (const one of cells) {
        const name = sheetOf[one.line.kind]
        await sheets[name].addRow(rowOf(name, one.cells))
      }
    },
    async finish({ scope, figures, stock }) {
      const text = wanted.csv ? joined(csv) : null
      if (!sheets) return { csv: text, xlsx: null }
      await begun
      for (const line of stock) await sheets.stock.addRow(rowOf('stock', cellsOfStock(line, words)))
      const summary = beginWorksheet(summaryColumns, false)
      for (const row of summaryRows(scope, figures, words)) await summary.addRow(row)
      const parts = [{ name: names.summary, part: await summary.finish() }]
      for (const name of lineSheets) parts.push({ name: names[name], part: await sheets[name].finish() })
      return { csv: text, xlsx: await writeWorkbook(parts) }
    },
  }
}

const lineSheets: readonly LineSheet[] = ['pickups', 'shipments', 'corrections', 'stock']

const summaryColumns: readonly WorksheetColumn[] = [
  { width: 34, format: 'text' },
  { width: 16, format: 'plain' },
  ...(['amount', 'amount', 'amount'] as const).map(format => ({ width: 16, format })),
]

const widths: Readonly<Partial<Record<ReportColumn, number>>> = {
  ...{ day: 12, time: 8, days: 9, number: 12, phone: 14, remark: 30, title: 32, digitalNumber: 24, kind: 24 },
}

function beginSheets(): Readonly<Record<LineSheet, WorksheetWriter>> {
  const begin = (name: LineSheet) => beginWorksheet(worksheetColumns[name].map(columnOf), true)
  return {
    pickups: begin('pickups'),
    shipments: begin('shipments'),
    corrections: begin('corrections'),
    stock: begin('stock'),
  }
}

async function beginHeads(
  sheets: Readonly<Record<LineSheet, WorksheetWriter>>,
  heads: Readonly<Record<ReportColumn, string>>,
): Promise<void> {
  for (const name of lineSheets) await sheets[name].addHead(worksheetColumns[name].map(column => heads[column]))
}

function columnOf(column: ReportColumn): WorksheetColumn {
  const format = reportAmounts.has(column) ? 'amount' : reportCounts.has(column) ? 'count' : 'text'
  return { width: widths[column] ?? 16, format }
}

function rowOf(name: LineSheet, cells: ReportCells) {
  return worksheetColumns[name].map((column: ReportColumn) => cells[column] ?? null)
}

function csvText(column: ReportColumn, cells: ReportCells): string {
  const cell = cells[column] ?? ''
  if (typeof cell === 'string') return cell
  return reportAmounts.has(column) ? cell.toFixed(2) : String(cell)
}
