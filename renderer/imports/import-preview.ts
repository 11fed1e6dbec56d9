import type { ApplicationKey, Fen } from '../../shared/domain/application.ts'
import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import type { ColumnMeaning, HeaderMapping } from '../../shared/domain/import/headers.ts'
import type { IssueCode, RowIssue } from '../../shared/domain/import/row-issue.ts'
import type { Change, Verdict } from '../../shared/domain/import/verdicts.ts'

/** Where an import is. */
export type ImportPhase = 'reading' | 'checking' | 'comparing'

/** Sent while an import works. `rows` are done in this phase; `total` and `fraction` are null where the end is not known yet. */
export interface ImportProgress {
  readonly phase: ImportPhase
  readonly rows: number
  readonly total: number | null
  readonly fraction: number | null
}

/** A column of a header that the desk does not know completely. */
export interface MappableColumn {
  /** As the file shows it. */
  readonly header: string
  /** What a mapping calls it. */
  readonly plain: string
  /** What the desk takes it for; null where it does not know. */
  readonly meaning: ColumnMeaning
}

/** Asks a person what the columns mean. The answer is remembered under `signature`. */
export interface MappingRequest {
  readonly kind: 'mapping'
  readonly sheet: string
  readonly signature: string
  readonly columns: readonly MappableColumn[]
  readonly missing: readonly ('orderNo' | 'title')[]
  /** The first rows below the header, as text. */
  readonly samples: readonly (readonly string[])[]
}

/** What an import would do, in rows of the file: new + changed + unchanged + refused = total; warned rows are among the first three. */
export interface RowCounts {
  readonly total: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly warned: number
  /** Title, total and remark rows; blank ones are not counted. */
  readonly passedOver: number
}

/** What would happen, before anything does. */
export interface ImportPreview {
  readonly kind: 'preview'
  readonly fileName: string
  readonly fileSha256: string
  /** The ledger entry the rows were compared at; `imports.begin` takes it. */
  readonly head: number
  readonly format: 'xlsx' | 'csv'
  readonly rows: RowCounts
  /** The same in applications; rows that name none count one each. */
  readonly applications: Readonly<Record<Verdict, number>>
  /**
   * How many rows carry each finding, most frequent first: why the refused rows are refused, then the warnings of rows that are
   * taken in. Each has that many lines in its category.
   */
  readonly reasons: readonly {
    readonly code: IssueCode
    readonly severity: RowIssue['severity']
    readonly rows: number
  }[]
  /** Signatures of the headers whose columns a person has mapped, now or before. */
  readonly handMapped: readonly string[]
  /** Worksheets without a header the desk knows; nothing was read from them. */
  readonly sheetsPassedOver: readonly string[]
}

/** How far opening a file came. */
export type ImportStep = { readonly kind: 'unreadable'; readonly code: FileRefusal } | MappingRequest | ImportPreview

/** What can be paged through: applications by verdict, or rows with a finding. */
export type PreviewCategory = Verdict | 'warned'

/** One line of a page: an application for new, changed and unchanged; a row for warned and refused. */
export interface PreviewLine {
  readonly sheet: string
  /** The row, or the first row of the application. */
  readonly row: number
  readonly key: ApplicationKey | null
  readonly verdict: Verdict
  /** Personal: mask it. As the file has it, also where the row is refused. */
  readonly title: string
  readonly orderNo: string
  /** Bills of the application; 1 for a row. */
  readonly bills: number
  readonly total: Fen | null
  readonly changes: readonly Change[]
  readonly issues: readonly RowIssue[]
}

/** A page of lines. */
export interface PreviewPage {
  readonly lines: readonly PreviewLine[]
  readonly total: number
}

/** Mappings by header signature, as the settings keep them. */
export type RememberedMappings = Readonly<Record<string, HeaderMapping>>
