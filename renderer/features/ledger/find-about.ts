import { readScan } from '../../../shared/domain/scan.ts'
import type { ApplicationRow, DeskDatabase } from '../../data/db.ts'
import { type EntryAbout, isNumberKnown } from '../../data/entry-queries.ts'
import { findApplication, findApplications, findSheet } from '../../data/queries.ts'
import type { SearchClient } from '../../search/search-client.ts'

/** What a number in the filter can mean. */
export interface FoundAbout {
  /** One meaning is taken at once. */
  readonly about: EntryAbout | null
  /** Several applications, to choose from. */
  readonly choices: readonly ApplicationRow[]
  /** False: the look-up index is still being built, and what is not found may yet be there. */
  readonly complete: boolean
}

const ENOUGH = 8
const AGAIN_MS = 40

/** Looks up a number of any kind: an application, a sheet, a slip, a parcel, an order, or words as in the look-up field. */
export async function findAbout(text: string, db: DeskDatabase, search: SearchClient): Promise<FoundAbout> {
  const scan = readScan(text)
  const exact = text.trim().toUpperCase()
  if (await findApplication(db, exact)) return only({ kind: 'application', key: exact })
  const digits = scan.kind === 'fapiao' ? scan.sheet : scan.kind === 'sheetNumber' ? scan.digits : text.trim()
  const sheet = await findSheet(db, digits)
  if (sheet) return only({ kind: 'sheet', sheet: sheet.sheet })
  const number = scan.kind === 'slip' ? scan.slipNo : scan.kind === 'waybill' ? scan.number : exact
  if (await isNumberKnown(db, number)) return only({ kind: 'number', number })
  return searchFor(scan.kind === 'text' ? scan.text : exact, db, search)
}

async function searchFor(text: string, db: DeskDatabase, search: SearchClient): Promise<FoundAbout> {
  let answer = await search.query(text, ENOUGH)
  // Whoever types in the look-up field takes the place of this question; it is asked again.
  for (; !answer; answer = await search.query(text, ENOUGH)) await new Promise(resolve => setTimeout(resolve, AGAIN_MS))
  const { hits, complete } = answer
  const rows = await findApplications(
    db,
    hits.map(({ key }) => key),
  )
  const sheets = rows.flatMap(row => row.bills.flatMap(({ sheet, number }) => (sheet && number === text ? sheet : [])))
  const [sheet, ...otherSheets] = sheets
  if (sheet && otherSheets.length === 0) return only({ kind: 'sheet', sheet })
  const exact = rows.filter(({ orderNo }) => orderNo === text)
  const [row, ...others] = exact.length > 0 ? exact : rows
  if (row && others.length === 0) return only({ kind: 'application', key: row.key })
  return { about: null, choices: row ? [row, ...others] : [], complete }
}

function only(about: EntryAbout): FoundAbout {
  return { about, choices: [], complete: true }
}
