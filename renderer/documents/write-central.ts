import { writeXlsx } from 'hucre/xlsx'
import { amountColumns, type CentralCell, centralColumns } from '../../shared/documents/central-table.ts'
import { csvLine } from '../../shared/domain/csv-line.ts'
import type { Texts } from '../../shared/i18n/texts.ts'

/** What a report is written from. The same input always gives the same bytes. */
export interface CentralTable {
  readonly texts: Texts['centralExport']
  /** Each in the order of `centralColumns`. */
  readonly rows: readonly (readonly CentralCell[])[]
  /** The UTC instant of its entry. */
  readonly at: string
}

/** The two files of a report. */
export interface CentralFiles {
  readonly xlsx: Uint8Array
  /** UTF-8 with mark. */
  readonly csv: Uint8Array
}

/** Writes a report as workbook and as CSV. Numbers that are no amounts are text cells; nothing in either runs as a formula. */
export async function writeCentral({ texts, rows, at }: CentralTable): Promise<CentralFiles> {
  const header = centralColumns.map(column => texts.column[column])
  // Without a date of its own the workbook would carry the time of writing, and no two copies were the same.
  const written = new Date(at)
  const xlsx = await writeXlsx({
    sheets: [
      {
        name: texts.worksheet,
        columns: centralColumns.map(column => ({ width: 18, numFmt: amountColumns.has(column) ? '0.00' : '@' })),
        freezePane: { rows: 1 },
        rows: [header, ...rows.map(row => [...row])],
      },
    ],
    properties: { created: written, modified: written },
  })
  const lines = [header, ...rows.map(row => row.map(cellText))].map(csvLine)
  return { xlsx, csv: new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`) }
}

function cellText(cell: CentralCell): string {
  return typeof cell === 'number' ? cell.toFixed(2) : cell.trim()
}
