import { type ApplicationKey, type Bill, type SheetId, titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../data/db.ts'

/** A sheet the central system has issued and the branch has not received. */
export interface ExpectedSheet {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  /** Masked where it may be a person's. */
  readonly title: string
  readonly bill: Bill
}

/** The sheets of these applications that are expected here. What the latest export lacks is not expected any more. */
export function expectedSheetsOf(rows: readonly ApplicationRow[]): readonly ExpectedSheet[] {
  return rows.flatMap(row =>
    row.bills.flatMap(bill => {
      const { sheet } = bill
      if (sheet === null || bill.status !== 'issued') return []
      if (row.custody[sheet]?.place !== 'expected' || row.vanished.includes(sheet)) return []
      return [{ sheet, application: row.key, title: maskTitle(titleOf(row)), bill }]
    }),
  )
}
