import { type Fen, isOrderKey } from '../domain/application.ts'
import type { AgedSheet } from '../domain/report/ageing.ts'
import type { ReportLine, SheetFacts } from '../domain/report/report-lines.ts'
import { shanghaiDay, shanghaiTime } from '../domain/shanghai-time.ts'
import type { Texts } from '../i18n/texts.ts'
import { operatorName, type ReportWords, shownName, shownPhone, shownRemark, shownTitle } from './report-words.ts'

/** A column of the files of a report. */
export type ReportColumn = keyof Texts['reportFiles']['column']

/** A cell: text, or a number (an amount in yuan, a count). null and '' are empty. */
export type ReportCell = string | number | null

/** A sheet at the branch when the report ends. */
export interface StockLine extends AgedSheet {
  readonly facts: SheetFacts | null
}

const sheetColumns = ['kind', 'code', 'number', 'digitalNumber', 'amount', 'tax', 'total', 'title'] as const
const headColumns = ['orderNo', 'application', ...sheetColumns] as const

/** The columns of the CSV: every line, whatever its kind. */
export const csvColumns: readonly ReportColumn[] = [
  ...(['day', 'time', 'line', 'what', 'document'] as const),
  ...headColumns,
  ...(['way', 'collector', 'phone', 'document4', 'person', 'operator', 'remark'] as const),
]

/** The columns of the worksheets with lines. */
export const worksheetColumns = {
  pickups: [
    ...(['day', 'time', 'slipNo'] as const),
    ...headColumns,
    ...(['collector', 'phone', 'document4', 'person', 'operator', 'remark'] as const),
  ],
  shipments: ['day', 'time', 'way', 'waybill', ...headColumns, 'operator'],
  corrections: ['day', 'time', 'what', 'document', ...headColumns, 'operator', 'remark'],
  stock: [...headColumns, 'since', 'days'],
} as const satisfies Readonly<Record<string, readonly ReportColumn[]>>

/** A worksheet with lines. */
export type LineSheet = keyof typeof worksheetColumns

/** Columns whose cells are amounts. */
export const reportAmounts: ReadonlySet<ReportColumn> = new Set(['amount', 'tax', 'total'])

/** Columns whose cells are counts; all others that are no amounts are text, so that no digit is lost. */
export const reportCounts: ReadonlySet<ReportColumn> = new Set(['days'])

/** Longer lists of numbers end in an ellipsis: a cell of a spreadsheet is no place for ten thousand of them. */
const longestText = 1000

/** The cells of a line by column; a column that is absent is empty. */
export type ReportCells = Readonly<Partial<Record<ReportColumn, ReportCell>>>

/** What a line says. */
export function cellsOfLine(line: ReportLine, words: ReportWords): ReportCells {
  const { reportFiles: texts } = words.texts
  const head = {
    day: shanghaiDay(line.at),
    time: shanghaiTime(line.at),
    line: texts.line[line.kind],
    ...factCells(line.facts, line.sheet, words),
    operator: operatorName(line.operator, words),
  }
  switch (line.kind) {
    case 'pickup': {
      const { slipNo, collector, inPerson, documentKind } = line
      return {
        ...head,
        ...{ slipNo, document: slipNo, way: texts.way.pickup, document4: words.texts.slip.documentKind[documentKind] },
        collector: shownName(collector?.name ?? '', words),
        phone: shownPhone(collector?.phone ?? '', words),
        person: inPerson ? texts.person.self : texts.person.proxy,
        remark: shownRemark(line.remark, words),
      }
    }
    case 'shipment':
      return { ...head, waybill: line.waybill, document: line.waybill, way: texts.way[line.courier] }
    case 'correction':
      return {
        ...head,
        what: words.texts.ledgerView.kind[line.what],
        document: shortened(line.about),
        remark: shownRemark(line.reason, words),
      }
  }
}

/** What is said of a sheet at the branch. */
export function cellsOfStock({ sheet, since, days, facts }: StockLine, words: ReportWords): ReportCells {
  return { ...factCells(facts, sheet, words), since, days }
}

function factCells(facts: SheetFacts | null, sheet: string | null, words: ReportWords): ReportCells {
  if (!facts) return sheet === null ? {} : numbersOf(sheet)
  const { orderNo, application, kind, code, number, digitalNumber, amount, tax, total, title } = facts
  return {
    ...{ orderNo, application: isOrderKey(application) ? '' : application, code, number, digitalNumber },
    kind: words.texts.common.kind[kind],
    ...{ amount: yuan(amount), tax: yuan(tax), total: yuan(total), title: shownTitle(title, words) },
  }
}

/** No import names it any more: its id still says which sheet it is. */
function numbersOf(sheet: string): ReportCells {
  const [code = '', number = ''] = sheet.split('-')
  return number === '' ? { digitalNumber: code } : { code, number }
}

function yuan(fen: Fen | null): number | null {
  return fen === null ? null : fen / 100
}

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`
}
