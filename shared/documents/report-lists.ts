import { formatYuan } from '../domain/money.ts'
import type { OverdueReport } from '../domain/report/overdue.ts'
import type { CorrectionLine, PickupLine, ReportLine, SheetFacts } from '../domain/report/report-lines.ts'
import { shanghaiDayTime } from '../domain/shanghai-time.ts'
import { groupDigits } from './group-digits.ts'
import type { ReportTable, ReportTableColumn } from './report-model.ts'
import { grouped } from './report-paper.ts'
import { operatorName, type ReportWords, shownName, shownRemark, shownTitle } from './report-words.ts'

/** Rows a list has on paper; what is more stands in the files: nobody reads a stack of a thousand pages. */
export const mostPaperRows = 1000

/** Lists that grow line by line, for periods that are read in parts. Only what goes on paper is kept. */
export interface GrowingLists {
  add(lines: readonly ReportLine[]): void
  read(): readonly ReportTable[]
}

type Row = readonly string[]

/** Begins the lists of pickups and corrections. */
export function beginLists(words: ReportWords): GrowingLists {
  const { table, more } = words.texts.reportPaper
  const pickups: Row[] = []
  const corrections: Row[] = []
  const counts = { pickups: 0, corrections: 0 }
  const note = (all: number) => (all > mostPaperRows ? more(grouped(all - mostPaperRows)) : '')
  return {
    add(lines) {
      for (const line of lines) {
        if (line.kind === 'pickup') {
          counts.pickups += 1
          if (counts.pickups <= mostPaperRows) pickups.push(pickupRow(line, words))
        } else if (line.kind === 'correction') {
          counts.corrections += 1
          if (counts.corrections <= mostPaperRows) corrections.push(correctionRow(line, words))
        }
      }
    },
    read: () => [
      {
        heading: table.pickups(grouped(counts.pickups)),
        columns: pickupColumns(words),
        rows: pickups,
        note: note(counts.pickups),
      },
      {
        heading: table.corrections(grouped(counts.corrections)),
        columns: correctionColumns(words),
        rows: corrections,
        note: note(counts.corrections),
      },
    ],
  }
}

/** An application of the overdue list in words. */
export interface OverdueFacts {
  readonly applicationNo: string | null
  readonly orderNo: string
  readonly title: string
}

/** The list of applications past two working days, and of which nobody can say. */
export function overdueTable(
  { overdue, noCalendar, undated }: OverdueReport,
  factsOf: (application: string) => OverdueFacts | null,
  words: ReportWords,
): ReportTable {
  const { column, table, more, ...texts } = words.texts.reportPaper
  const unknown = [...noCalendar.values()].reduce((sum, keys) => sum + keys.length, 0)
  const notes = [
    overdue.length > mostPaperRows ? more(grouped(overdue.length - mostPaperRows)) : '',
    unknown > 0
      ? texts.noCalendar([...noCalendar.keys()].join(words.texts.common.listSeparator), grouped(unknown))
      : '',
    undated.length > 0 ? texts.undated(grouped(undated.length)) : '',
  ]
  return {
    heading: table.overdue(grouped(overdue.length)),
    columns: [
      left(column.application, 40),
      left(column.title, 84),
      left(column.applied, 24),
      left(column.due, 24),
      right(column.late, 22),
    ],
    rows: overdue.slice(0, mostPaperRows).map(({ application, appliedDate, due, workdaysLate }) => {
      const facts = factsOf(application)
      const number = facts?.applicationNo ?? facts?.orderNo ?? application
      const late = workdaysLate === null ? '—' : String(workdaysLate)
      return [number, shownTitle(facts?.title ?? '', words) || '—', appliedDate, due, late]
    }),
    note: notes.filter(text => text !== '').join(' '),
  }
}

function pickupColumns({ texts }: ReportWords): ReportTableColumn[] {
  const { column } = texts.reportPaper
  return [
    left(column.at, 25),
    left(column.document, 29),
    left(column.number, 36),
    left(column.kind, 15),
    right(column.total, 23),
    left(column.title, 36),
    left(column.collector, 17),
    left(column.operator, 13),
  ]
}

function pickupRow(line: PickupLine, words: ReportWords): Row {
  const { proxyMark } = words.texts.reportPaper
  const collector = shownName(line.collector?.name ?? '', words) || '—'
  return [
    shanghaiDayTime(line.at),
    line.slipNo,
    ...sheetCells(line.facts, line.sheet, words),
    shownTitle(line.facts?.title ?? '', words) || '—',
    line.inPerson ? collector : `${collector}${proxyMark}`,
    operatorName(line.operator, words),
  ]
}

function correctionColumns({ texts }: ReportWords): ReportTableColumn[] {
  const { column } = texts.reportPaper
  return [
    left(column.at, 25),
    left(column.what, 24),
    left(column.document, 31),
    left(column.number, 36),
    left(column.kind, 15),
    right(column.total, 23),
    left(column.reason, 27),
    left(column.operator, 13),
  ]
}

function correctionRow(line: CorrectionLine, words: ReportWords): Row {
  const cells = line.sheet === null ? ['', '', ''] : sheetCells(line.facts, line.sheet, words)
  return [
    shanghaiDayTime(line.at),
    words.texts.ledgerView.kind[line.what],
    line.about.slice(0, 60),
    ...cells,
    shownRemark(line.reason, words),
    operatorName(line.operator, words),
  ]
}

function sheetCells(facts: SheetFacts | null, sheet: string, { texts }: ReportWords): Row {
  const number = sheet.includes('-') ? sheet.replace('-', ' ') : groupDigits(sheet)
  const total = facts?.total ?? null
  return [number, facts ? texts.common.kindShort[facts.kind] : '—', total === null ? '—' : formatYuan(total)]
}

function left(header: string, width: number): ReportTableColumn {
  return { header, width, align: 'left' }
}

function right(header: string, width: number): ReportTableColumn {
  return { header, width, align: 'right' }
}
