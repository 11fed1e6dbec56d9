import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type { Cell, RawRow } from '../../shared/domain/import/cells.ts'
import type { FieldName } from '../../shared/domain/import/fields.ts'
import type { GroupedRow } from '../../shared/domain/import/group-applications.ts'
import type { NormalRow, RowOutcome } from '../../shared/domain/import/normalise-row.ts'
import type { RowIssue } from '../../shared/domain/import/row-issue.ts'
import type { Packed, PackedValues } from './packed-values.ts'
import type { SheetRow } from './spreadsheet.ts'

// Nobody adds to what was not read: frozen, they would hear of it.
const nothingFound = Object.freeze<RowIssue[]>([]) as RowIssue[]
const noSheets: readonly never[] = []
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
export class ReadRow extends FileRow implements RowOutcome {
  readonly key: ApplicationKey | null
  readonly orderNo: string
  readonly changesOnly: boolean
  readonly sheets: readonly SheetId[]
  readonly issues: readonly RowIssue[]
  /** Without its set, which JSON does not know. */
  readonly #normal: Packed<Omit<NormalRow, 'silent'>> | null
  /** Most rows share one. */
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
export class UnreadRow extends FileRow implements GroupedRow {
  readonly normal = null
  readonly sheets = noSheets
  readonly issues = nothingFound
  readonly rival = null

  get raw(): RawRow {
    return this
  }
}
