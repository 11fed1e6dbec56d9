import type { Application, SheetId } from '../../shared/domain/application.ts'
import type { SheetFacts, SheetLookup } from '../../shared/domain/report/report-lines.ts'
import type { ApplicationRow } from './db.ts'

/** Finds the facts of the sheets of these applications, as the latest import has them. */
export function lookUpIn(rows: Iterable<ApplicationRow>): SheetLookup {
  const facts = new Map<SheetId, SheetFacts>()
  for (const row of rows) for (const one of factsOf(row)) facts.set(one.sheet, one)
  return sheet => facts.get(sheet) ?? null
}

/** The facts of the sheets of an application. */
export function factsOf({ key, orderNo, bills, personal }: Application): SheetFacts[] {
  return bills.flatMap(({ sheet, kind, code, number, digitalNumber, amount, tax, total }, index) => {
    if (sheet === null) return []
    const title = personal?.bills[index]?.title ?? ''
    return { sheet, application: key, orderNo, title, kind, code, number, digitalNumber, amount, tax, total }
  })
}
