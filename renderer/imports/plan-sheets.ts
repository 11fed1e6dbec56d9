import { cellText } from '../../shared/domain/import/cells.ts'
import {
  findHeader,
  type HeaderMatch,
  headerSearchRows,
  isComplete,
  knownColumns,
  plainHeader,
} from '../../shared/domain/import/headers.ts'
import type { MappingRequest, RememberedMappings } from './import-preview.ts'
import type { Spreadsheet, Worksheet } from './spreadsheet.ts'

/** A worksheet to read, and its header. */
export interface PlannedSheet {
  readonly sheet: Worksheet
  readonly header: HeaderMatch
}

/** Which worksheets are read, or what has to be asked first; null: no worksheet has anything like a header. */
export type SheetPlan =
  | { readonly kind: 'read'; readonly sheets: readonly PlannedSheet[]; readonly passedOver: readonly string[] }
  | MappingRequest
  | null

/** Fewer known columns than this, and a worksheet is no list of applications when another one is. */
const FEW_COLUMNS = 3
const SAMPLE_ROWS = 5
/** An export has 26 columns; nobody can say of more than these what they mean. */
const MOST_COLUMNS = 500

/** Decides which worksheets of a file are lists of applications. A list with a column nobody knows is asked about first. */
export function planSheets(spreadsheet: Spreadsheet, remembered: RememberedMappings): SheetPlan {
  const found = spreadsheet.sheets.flatMap(sheet => {
    const rows = sheet.rows.slice(0, headerSearchRows).map(row => row.cells)
    const header = findHeader(rows, remembered)
    return header && header.headers.length <= MOST_COLUMNS ? [{ sheet, header }] : []
  })
  const complete = found.filter(({ header }) => isComplete(header))
  const unclear = found.filter(({ header }) => !isComplete(header) && knownColumns(header) >= FEW_COLUMNS)
  const asked = unclear[0] ?? (complete.length === 0 ? widest(found) : undefined)
  if (asked) return askFor(asked)
  if (complete.length === 0) return null
  const read = new Set(complete.map(({ sheet }) => sheet))
  const passedOver = spreadsheet.sheets.filter(sheet => sheet.rows.length > 0 && !read.has(sheet))
  return { kind: 'read', sheets: complete, passedOver: passedOver.map(sheet => sheet.name) }
}

function widest(sheets: readonly PlannedSheet[]): PlannedSheet | undefined {
  return [...sheets].sort((a, b) => b.header.headers.length - a.header.headers.length)[0]
}

function askFor({ sheet, header }: PlannedSheet): MappingRequest {
  const samples = sheet.rows.slice(header.index + 1, header.index + 1 + SAMPLE_ROWS)
  return {
    kind: 'mapping',
    sheet: sheet.name,
    signature: header.signature,
    columns: header.headers.map((text, column) => ({
      header: text,
      plain: plainHeader(text),
      meaning: header.columns[column] ?? null,
    })),
    missing: header.missing,
    samples: samples.map(({ cells }) => header.headers.map((_, column) => cellText(cells[column] ?? null))),
  }
}
