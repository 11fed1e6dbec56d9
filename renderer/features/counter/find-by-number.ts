import type { SheetId } from '../../../shared/domain/application.ts'
import type { ApplicationRow, DeskDatabase } from '../../data/db.ts'
import { findApplicationOfSheet, findApplications } from '../../data/queries.ts'
import type { SearchClient } from '../../search/search-client.ts'
import { askUntilAnswered } from './ask-search.ts'
import type { SheetScan } from './look-up/scan-meaning.ts'

/** A sheet with the application it belongs to. */
export interface FoundSheet {
  readonly sheet: SheetId
  readonly row: ApplicationRow
}

const ENOUGH = 50

/** The sheets a scan can mean: one where it carries the code, possibly several where it is a bare number. */
export async function findScannedSheets(
  scan: SheetScan,
  db: DeskDatabase,
  search: SearchClient,
): Promise<readonly FoundSheet[]> {
  const exact = scan.kind === 'fapiao' ? scan.sheet : scan.digits
  const row = await findApplicationOfSheet(db, exact)
  if (row) return [{ sheet: exact, row }]
  return scan.kind === 'fapiao' ? [] : findByNumber(scan.digits, db, search)
}

async function findByNumber(digits: string, db: DeskDatabase, search: SearchClient): Promise<readonly FoundSheet[]> {
  const { hits } = await askUntilAnswered(search, digits, ENOUGH)
  const rows = await findApplications(
    db,
    hits.map(hit => hit.key),
  )
  return rows.flatMap(row => row.sheets.filter(sheet => sheet.endsWith(`-${digits}`)).map(sheet => ({ sheet, row })))
}
