import type { SheetScan } from '../../shared/domain/sheet-scan.ts'
import type { DeskDatabase } from '../data/db.ts'
import { type FoundSheet, findApplications, findSheet } from '../data/queries.ts'
import { askUntilAnswered, whenIndexed } from './ask-search.ts'
import type { SearchClient } from './search-client.ts'

/** What is known of a scanned sheet. */
export interface ScannedSheets {
  readonly found: readonly FoundSheet[]
  /** False: the index is still being built, and what is not found may yet be there. */
  readonly complete: boolean
}

const ENOUGH = 50

/** The sheets a scan can mean: one where it carries the code, possibly several where it is a bare number. */
export async function findScannedSheets(
  scan: SheetScan,
  db: DeskDatabase,
  search: SearchClient,
): Promise<ScannedSheets> {
  const exact = scan.kind === 'fapiao' ? scan.sheet : scan.digits
  const known = await findSheet(db, exact)
  if (known) return { found: [known], complete: true }
  return scan.kind === 'fapiao' ? { found: [], complete: true } : findByNumber(scan.digits, db, search)
}

async function findByNumber(digits: string, db: DeskDatabase, search: SearchClient): Promise<ScannedSheets> {
  await whenIndexed(search)
  const { hits, complete } = await askUntilAnswered(search, digits, ENOUGH)
  const rows = await findApplications(
    db,
    hits.map(hit => hit.key),
  )
  const found = rows.flatMap(row =>
    row.bills.flatMap(({ sheet, number }) => (sheet && number === digits ? [{ sheet, row }] : [])),
  )
  return { found, complete }
}
