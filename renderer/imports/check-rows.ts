import type { ApplicationKey } from '../../shared/domain/application.ts'
import { classifyRow } from '../../shared/domain/import/classify-row.ts'
import type { GroupedRow } from '../../shared/domain/import/group-applications.ts'
import { normaliseRow, type RowOutcome } from '../../shared/domain/import/normalise-row.ts'
import type { JudgedApplication } from '../../shared/domain/import/verdicts.ts'
import { ReadRow, UnreadRow } from './file-rows.ts'
import type { RecognisedRows } from './kept-rows.ts'
import { PackedValues } from './packed-values.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** The rows of a file, read or recognised. */
export interface CheckedRows {
  readonly outcomes: readonly RowOutcome[]
  /** What is as it was kept, and therefore not read. */
  readonly recognised: readonly JudgedApplication[]
  /** What is as it was kept, and was read for its warnings. */
  readonly warned: ReadonlySet<ApplicationKey>
  readonly passedOver: number
}

/**
 * Reads the rows that are not recognised. What they say can make others worth reading: rows that join a recognised application, and a
 * refused row that names an order but no application, since it refuses all of that order.
 */
export function checkRows(
  sheets: readonly PlannedSheet[],
  spreadsheet: Spreadsheet,
  recognised: RecognisedRows,
  progress: (done: number) => void,
): CheckedRows {
  const checked = readRows(sheets, spreadsheet, recognised, progress)
  const nameless = checked.outcomes.some(({ key, orderNo }) => key === null && orderNo !== '')
  return recognised.distrust(nameless ? null : checked.joined)
    ? readRows(sheets, spreadsheet, recognised, progress)
    : checked
}

const PROGRESS_ROWS = 2000

function readRows(
  sheets: readonly PlannedSheet[],
  { context }: Spreadsheet,
  recognised: RecognisedRows,
  progress: (done: number) => void,
): CheckedRows & { readonly joined: ReadonlySet<ApplicationKey> } {
  const outcomes: RowOutcome[] = []
  const packed = new PackedValues()
  const joined = new Set<ApplicationKey>()
  const warned = new Set<ApplicationKey>()
  const unread: GroupedRow[][] = []
  let passedOver = 0
  let done = 0
  for (const { sheet, header } of sheets) {
    for (const [index, line] of sheet.rows.entries()) {
      const application = recognised.applicationAt(done)
      if (++done % PROGRESS_ROWS === 0) progress(done)
      if (application !== null && !recognised.isWarned(application)) {
        const row = new UnreadRow(sheet.name, line)
        const rows = unread[application]
        if (rows) rows.push(row)
        else unread[application] = [row]
        continue
      }
      if (index === header.index) continue
      const { cells } = line
      const found = classifyRow(cells, header)
      if (found === 'data' && index > header.index) {
        const outcome = normaliseRow({ sheet: sheet.name, row: line.row, cells }, header, context)
        outcomes.push(new ReadRow(sheet.name, line, outcome, packed))
        if (outcome.key !== null) (application === null ? joined : warned).add(outcome.key)
      } else if (found !== 'blank') passedOver++
    }
  }
  progress(done)
  const unchanged: JudgedApplication[] = []
  for (const [application, rows] of unread.entries())
    if (rows) unchanged.push(notRead(recognised.keys[application] ?? '', rows))
  return { outcomes, recognised: unchanged, warned, joined, passedOver }
}

const noChanges: readonly never[] = []

function notRead(key: ApplicationKey, rows: readonly GroupedRow[]): JudgedApplication {
  return { key, verdict: 'unchanged', rows, application: null, changes: noChanges }
}
