import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type { Cell, RawRow } from '../../shared/domain/import/cells.ts'
import { classifyRow } from '../../shared/domain/import/classify-row.ts'
import type { FieldName } from '../../shared/domain/import/fields.ts'
import type { GroupedRow } from '../../shared/domain/import/group-applications.ts'
import { type NormalRow, normaliseRow, type RowOutcome } from '../../shared/domain/import/normalise-row.ts'
import type { RowIssue } from '../../shared/domain/import/row-issue.ts'
import type { JudgedApplication } from '../../shared/domain/import/verdicts.ts'
import type { RecognisedRows } from './kept-rows.ts'
import { type Packed, PackedValues } from './packed-values.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import type { SheetRow, Spreadsheet } from './spreadsheet.ts'

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
        const outcome = new ReadRow(
          sheet.name,
          line,
          normaliseRow({ sheet: sheet.name, row: line.row, cells }, header, context),
          packed,
        )
        outcomes.push(outcome)
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

// Nobody adds to what was not read: frozen, they would hear of it.
const nothingFound = Object.freeze<RowIssue[]>([]) as RowIssue[]
const noSheets: readonly never[] = []
const noChanges: readonly never[] = []
const nothingSilent: ReadonlySet<FieldName> = new Set()

function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

/** A row that does not hold its cells: few are looked at again, and a hundred thousand weigh. */
class FileRow implements RawRow {
  readonly sheet: string
  readonly #line: SheetRow

  constructor(sheet: string, line: SheetRow) {
    this.sheet = sheet
    this.#line = line
  }

  get row(): number {
    return this.#line.row
  }

  get cells(): readonly Cell[] {
    return this.#line.cells
  }
}

/** A row that was read. What came of it is kept packed: a few rows at a time are looked at again, and a million have to fit. */
class ReadRow extends FileRow implements RowOutcome {
  readonly key: ApplicationKey | null
  readonly orderNo: string
  readonly changesOnly: boolean
  readonly sheets: readonly SheetId[]
  readonly issues: readonly RowIssue[]
  readonly #normal: Packed<NormalRow> | null
  /** Most rows share one; JSON knows no sets. */
  readonly #silent: ReadonlySet<FieldName>

  constructor(sheet: string, line: SheetRow, outcome: RowOutcome, packed: PackedValues) {
    super(sheet, line)
    const { normal, key, orderNo, changesOnly, sheets, issues } = outcome
    this.changesOnly = changesOnly
    this.#normal = normal && packed.pack(normal)
    this.#silent = normal?.silent ?? nothingSilent
    // Copied, since they are cut out of the row and would keep its text.
    ;[this.key, this.orderNo, this.sheets] = copyOf([key, orderNo, sheets] as const)
    this.issues = issues.length === 0 ? nothingFound : copyOf(issues)
  }

  get raw(): RawRow {
    return this
  }

  get normal(): NormalRow | null {
    return this.#normal && { ...this.#normal.read(), silent: this.#silent }
  }
}

/** A row of a recognised application: one object, since there are a hundred thousand. */
class UnreadRow extends FileRow implements GroupedRow {
  readonly normal = null
  readonly sheets = noSheets
  readonly issues = nothingFound
  readonly rival = null

  get raw(): RawRow {
    return this
  }
}

function notRead(key: ApplicationKey, rows: readonly GroupedRow[]): JudgedApplication {
  return { key, verdict: 'unchanged', rows, application: null, changes: noChanges }
}
