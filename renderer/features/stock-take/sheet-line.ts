import type { ApplicationKey, Bill, SheetId } from '../../../shared/domain/application.ts'
import { maskTitle } from '../../../shared/domain/masking.ts'
import { sheetName } from '../../../shared/domain/sheet-name.ts'
import type { ApplicationRow } from '../../data/db.ts'

/** A sheet as the lists of a stock-take show it. */
export interface SheetLine extends Pick<Bill, 'code' | 'number' | 'digitalNumber'> {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  /** Masked; '' once erased. */
  readonly title: string
  /** The entry that brought it where it is, 0 while expected. */
  readonly seq: number
  readonly row: ApplicationRow
}

/** The line of a sheet of this application. */
export function lineOf(row: ApplicationRow, sheet: SheetId): SheetLine {
  const index = row.bills.findIndex(bill => bill.sheet === sheet)
  const bill = row.bills[index]
  const { code, number, digitalNumber } = bill ?? numbersOf(sheet)
  const title = maskTitle(row.personal?.bills[index]?.title ?? '')
  return { sheet, code, number, digitalNumber, title, application: row.key, seq: row.custody[sheet]?.seq ?? 0, row }
}

/** The lines of its sheets that are at the branch. */
export function linesHere(row: ApplicationRow): SheetLine[] {
  return row.sheets.filter(sheet => row.custody[sheet]?.place === 'branch').map(sheet => lineOf(row, sheet))
}

function numbersOf(sheet: SheetId): Pick<Bill, 'code' | 'number' | 'digitalNumber'> {
  const name = sheetName(sheet)
  if (name === sheet) return { code: null, number: null, digitalNumber: sheet }
  return { code: sheet.slice(0, sheet.indexOf('-')), number: name, digitalNumber: null }
}
