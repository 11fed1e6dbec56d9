import { type Cell, cellText } from '../../shared/domain/import/cells.ts'
import type { FieldName } from '../../shared/domain/import/fields.ts'
import type { GroupedRow, ImportedApplication } from '../../shared/domain/import/group-applications.ts'
import type { HeaderMatch } from '../../shared/domain/import/headers.ts'
import type { IssueCode, RowIssue } from '../../shared/domain/import/row-issue.ts'
import type { JudgedApplication, Verdict } from '../../shared/domain/import/verdicts.ts'
import type { ImportPreview, PreviewCategory, PreviewLine, PreviewPage } from './import-preview.ts'

/** A file with a verdict on every row. `headers` by worksheet name. */
export interface JudgedFile {
  readonly headers: ReadonlyMap<string, HeaderMatch>
  readonly applications: readonly JudgedApplication[]
  /** The new and changed applications, which are to be stored: unchanged ones would only make the ledger longer. */
  readonly accepted: readonly JudgedApplication[]
  /** The rows that are not taken in, in the order of the file. */
  readonly refused: readonly JudgedRow[]
  /** The rows that are taken in and have a warning. */
  readonly warned: readonly JudgedRow[]
}

/** A row together with its application. */
export interface JudgedRow {
  readonly row: GroupedRow
  readonly judged: JudgedApplication
}

/** Sorts what was judged, in whatever order, into what is paged through. */
export function judgedFile(
  headers: ReadonlyMap<string, HeaderMatch>,
  applications: readonly JudgedApplication[],
): JudgedFile {
  const rank = new Map([...headers.keys()].map((sheet, index) => [sheet, index]))
  const place = ({ raw }: GroupedRow): number => (rank.get(raw.sheet) ?? 0) * 1e7 + raw.row
  const placed = applications.map(judged => ({ judged, at: judged.rows[0] ? place(judged.rows[0]) : 0 }))
  const inOrder = placed.sort((a, b) => a.at - b.at).map(({ judged }) => judged)
  const found = inOrder.flatMap(judged => judged.rows.flatMap(row => (row.issues.length > 0 ? [{ row, judged }] : [])))
  const remarkable = found.sort((a, b) => place(a.row) - place(b.row))
  return {
    headers,
    applications: inOrder,
    accepted: inOrder.filter(({ verdict }) => verdict === 'new' || verdict === 'changed'),
    refused: remarkable.filter(({ judged }) => judged.verdict === 'refused'),
    warned: remarkable.filter(({ judged }) => judged.verdict !== 'refused'),
  }
}

/** Counts a judged file. */
export function summarise(
  file: JudgedFile,
  about: Pick<ImportPreview, 'fileName' | 'fileSha256' | 'head' | 'format' | 'sheetsPassedOver' | 'handMapped'> & {
    readonly passedOver: number
  },
): ImportPreview {
  const rows: Record<Verdict, number> = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  const applications: Record<Verdict, number> = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const judged of file.applications) {
    rows[judged.verdict] += judged.rows.length
    applications[judged.verdict]++
  }
  const total = rows.new + rows.changed + rows.unchanged + rows.refused
  const { passedOver, ...rest } = about
  return {
    kind: 'preview',
    ...rest,
    rows: { ...rows, total, warned: file.warned.length, passedOver },
    applications,
    reasons: countReasons(file),
  }
}

/** The applications on a page of unchanged ones that were recognised and not read. */
export function unreadOf(file: JudgedFile, offset: number, limit: number): readonly JudgedApplication[] {
  const unchanged = file.applications.filter(({ verdict }) => verdict === 'unchanged')
  return unchanged.slice(offset, offset + limit).filter(({ application }) => application === null)
}

/** The file with applications that have been read since. */
export function withRead(
  file: JudgedFile,
  unread: readonly JudgedApplication[],
  read: readonly JudgedApplication[],
): JudgedFile {
  const replaced = new Map(unread.map((judged, index) => [judged, read[index] ?? judged]))
  return { ...file, applications: file.applications.map(judged => replaced.get(judged) ?? judged) }
}

/** One page of a category, in the order of the file; `code` keeps only rows that carry this finding. */
export function pageOf(
  file: JudgedFile,
  category: PreviewCategory,
  offset: number,
  limit: number,
  code: IssueCode | null = null,
): PreviewPage {
  if (category === 'warned' || category === 'refused') {
    const rows = code === null ? file[category] : file[category].filter(({ row }) => hasIssue(row, code))
    const page = rows.slice(offset, offset + limit)
    return { total: rows.length, lines: page.map(({ row, judged }) => rowLine(file, judged, row)) }
  }
  const applications = file.applications.filter(judged => judged.verdict === category)
  const page = applications.slice(offset, offset + limit)
  return { total: applications.length, lines: page.flatMap(judged => applicationLine(file, judged)) }
}

// What goes to the host in one piece must stay far below what it takes: a bill is half a kilobyte, at most nine.
const MOST_BILLS = 2000

/** The accepted applications from `offset` on, at most `limit` and no more than the host takes in one piece; at least one where there is one. */
export function acceptedPage(
  { accepted }: { readonly accepted: readonly Pick<JudgedApplication, 'application'>[] },
  offset: number,
  limit: number,
): { readonly applications: readonly ImportedApplication[]; readonly total: number } {
  const applications: ImportedApplication[] = []
  let bills = 0
  for (const judged of accepted.slice(offset, offset + limit)) {
    const { application } = judged
    if (!application) throw new Error('an accepted application can be read')
    bills += application.bills.length
    if (bills > MOST_BILLS && applications.length > 0) break
    applications.push(application)
  }
  return { applications, total: accepted.length }
}

function hasIssue(row: GroupedRow, code: IssueCode): boolean {
  return row.issues.some(issue => issue.code === code)
}

function countReasons(file: JudgedFile): ImportPreview['reasons'] {
  const counts = new Map<
    IssueCode,
    { readonly code: IssueCode; readonly severity: RowIssue['severity']; rows: number }
  >()
  for (const { row, judged } of [...file.refused, ...file.warned])
    for (const [code, { severity }] of new Map(row.issues.map(issue => [issue.code, issue]))) {
      // What is merely odd about a row that stays out is no news, and would not be found among the warned rows.
      if (judged.verdict === 'refused' && severity === 'warn') continue
      const count = counts.get(code) ?? { code, severity, rows: 0 }
      count.rows++
      counts.set(code, count)
    }
  return [...counts.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.rows - a.rows)
}

function applicationLine(file: JudgedFile, judged: JudgedApplication): readonly PreviewLine[] {
  const [first] = judged.rows
  if (!first) return []
  const bills = judged.application?.bills ?? []
  const totals = bills.map(bill => bill.total)
  return [
    {
      ...rowLine(file, judged, first),
      bills: bills.length,
      total: totals.every(total => total !== null) ? totals.reduce((sum, total) => sum + total, 0) : null,
      changes: judged.changes,
      issues: judged.rows.flatMap(row => row.issues),
    },
  ]
}

function rowLine(file: JudgedFile, judged: JudgedApplication, row: GroupedRow): PreviewLine {
  const { cells } = row.raw
  const shown = (field: FieldName): string => {
    const column = file.headers.get(row.raw.sheet)?.columns.indexOf(field) ?? -1
    const cell: Cell = cells[column] ?? null
    return cellText(cell)
  }
  return {
    sheet: row.raw.sheet,
    row: row.raw.row,
    key: judged.key,
    verdict: judged.verdict,
    title: shown('title'),
    orderNo: shown('orderNo'),
    bills: 1,
    total: row.normal?.bill.total ?? null,
    changes: [],
    issues: row.issues,
  }
}
