import type { DocumentFault } from '../../../../shared/documents/made-document.ts'
import { beginLists, overdueTable } from '../../../../shared/documents/report-lists.ts'
import type { ReportModel } from '../../../../shared/documents/report-model.ts'
import { paperFigures } from '../../../../shared/documents/report-paper.ts'
import type { ReportFigures } from '../../../../shared/documents/report-summary.ts'
import type { ReportWords } from '../../../../shared/documents/report-words.ts'
import { findOverdue } from '../../../../shared/domain/report/overdue.ts'
import { ok, type Result, refused } from '../../../../shared/domain/result.ts'
import type { BranchData } from '../../../../shared/domain/settings.ts'
import type { WorkCalendar } from '../../../../shared/domain/workdays.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { type Language, textsOf } from '../../../../shared/i18n/texts.ts'
import { readInProcessAt } from '../../../data/in-process-at.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { startReportWriter } from '../../../documents/write-report-files.ts'
import type { FileToSave } from '../../../host/save-file.ts'
import { type OpenReport, openReport, type ReadingReport, readReport } from './read-report.ts'
import type { ReportPeriod } from './report-request.ts'

/** The files a report can be made as, in the order they are saved. */
export const reportFormats = ['xlsx', 'csv', 'pdf'] as const

/** One of them. */
export type ReportFormat = (typeof reportFormats)[number]

/** What a report is to be. */
export interface ReportOrder {
  readonly period: ReportPeriod
  readonly formats: readonly ReportFormat[]
  readonly language: Language
  readonly masked: boolean
}

/** How far a report is; `total` null where nobody knows. */
export interface ReportProgress {
  readonly step: 'looking' | 'lines' | 'files' | 'paper'
  readonly done: number
  readonly total: number | null
}

/** What a report is made with. */
export interface ReportMeans extends ReadingReport {
  readonly branch: BranchData
  readonly calendar: WorkCalendar
  readonly onProgress: (progress: ReportProgress) => void
}

/** Why a report was not made. */
export type ReportFault =
  | { readonly from: 'host'; readonly error: HostError }
  | { readonly from: 'document'; readonly fault: DocumentFault }

/** A report, ready to be saved. */
export interface MadeReport {
  readonly name: string
  readonly files: readonly FileToSave[]
  /** Characters to be written into the PDF by hand. */
  readonly missing: readonly string[]
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  pdf: 'application/pdf',
} as const

/** Makes the files of a report. Lines go to the worker as they are read; rejects where the person gives up, or a worker stops. */
export async function makeReport(order: ReportOrder, means: ReportMeans): Promise<Result<MadeReport, ReportFault>> {
  const { signal, onProgress } = means
  onProgress({ step: 'looking', done: 0, total: null })
  const opened = await openReport(order.period, means)
  if (!opened.ok) return refused({ from: 'host', error: opened.error })
  const report = opened.value
  const words: ReportWords = { texts: textsOf(order.language), names: report.names, masked: order.masked }
  const lists = beginLists(words)
  const wanted = (format: ReportFormat) => order.formats.includes(format)
  const { language, masked } = order
  const writer = startReportWriter({ language, masked, names: report.names, csv: wanted('csv'), xlsx: wanted('xlsx') })
  try {
    const total = report.span.upTo - report.span.since
    const figures = await readReport(report, means, async (lines, done) => {
      if (wanted('pdf')) lists.add(lines)
      if (wanted('csv') || wanted('xlsx')) await writer.add(lines)
      onProgress({ step: 'lines', done, total })
    })
    onProgress({ step: 'files', done: 0, total: null })
    const made = await writer.finish({ scope: report.scope, figures, stock: report.stock })
    signal.throwIfAborted()
    const paper = wanted('pdf') ? await makePaper(report, figures, lists.read(), { order, words, means }) : null
    if (paper && !paper.ok) return paper
    signal.throwIfAborted()
    const name = nameOf(report, words)
    const bytes = { ...made, pdf: paper?.value.pdf ?? null }
    const files = reportFormats.flatMap(format => {
      const content = bytes[format]
      return content ? { name: `${name}.${format}`, bytes: content, type: types[format] } : []
    })
    return ok({ name, files, missing: paper?.value.missing ?? [] })
  } finally {
    writer.stop()
  }
}

interface PaperParts {
  readonly order: ReportOrder
  readonly words: ReportWords
  readonly means: ReportMeans
}

async function makePaper(
  { scope, at, span }: OpenReport,
  figures: ReportFigures,
  lists: ReportModel['tables'],
  { order, words, means }: PaperParts,
) {
  means.onProgress({ step: 'paper', done: 0, total: null })
  const inProcess = await readInProcessAt(means, span.upTo)
  if (!inProcess.ok) return refused({ from: 'host', error: inProcess.error } as const)
  means.signal.throwIfAborted()
  const byKey = new Map(inProcess.value.map(application => [application.key, application]))
  const late = findOverdue(byKey.values(), scope.days.to, means.calendar)
  const made = await documentMaker.makeReport({
    branch: means.branch,
    language: order.language,
    days: words.texts.reportFiles.ofRange(scope.days.from, scope.days.to),
    closeNo: scope.closeNo,
    ...{ at, ledger: scope.ledger, masked: order.masked },
    ...paperFigures(figures, words),
    tables: [...lists, overdueTable(late, key => byKey.get(key) ?? null, words)],
  })
  return made.ok ? made : refused({ from: 'document', fault: made.error } as const)
}

function nameOf({ scope }: OpenReport, { texts, masked }: ReportWords): string {
  const { fileName, ofRange, unmaskedMark } = texts.reportFiles
  const about = scope.closeNo ?? ofRange(scope.days.from, scope.days.to)
  return fileName(masked ? about : `${about} ${unmaskedMark}`)
}
