import {
  type Application,
  type Bill,
  type BillPersonal,
  type SheetId,
  sheetIdsOf,
} from '../../../../shared/domain/application.ts'
import type { CheckRecord } from '../../../../shared/domain/entry.ts'
import { type CheckedSheet, checkHandover, type HandoverFinding } from '../../../../shared/domain/handover-checks.ts'
import { checkedSheets, type DraftSheet, type HandoverDraft } from '../../../../shared/domain/handover-draft.ts'
import type { Scan } from '../../../../shared/domain/scan.ts'

/** A sheet of the draft with what the export says of it. */
export interface SheetInDraft extends DraftSheet {
  readonly bill: Bill
  readonly personal: BillPersonal | null
}

/** The sheets of a draft in its order; those whose application is not read yet are left out. */
export function joinSheets(draft: HandoverDraft, applications: readonly Application[]): readonly SheetInDraft[] {
  const bills = new Map<SheetId, Pick<SheetInDraft, 'bill' | 'personal'>>()
  for (const application of applications)
    application.bills.forEach((bill, index) => {
      if (bill.sheet) bills.set(bill.sheet, { bill, personal: application.personal?.bills[index] ?? null })
    })
  return draft.sheets.flatMap(entry => {
    const found = bills.get(entry.sheet)
    return found ? [{ ...entry, ...found }] : []
  })
}

/** The sheet of a list that a scan means: by its id, by code and number, or by the bare number where that is unambiguous. */
export function findScanned(scan: Scan, sheets: readonly Pick<SheetInDraft, 'sheet' | 'bill'>[]): SheetId | null {
  if (scan.kind === 'fapiao') {
    const exact = sheets.find(({ sheet, bill }) => sheet === scan.sheet || sheetIdsOf(bill).includes(scan.sheet))
    return exact?.sheet ?? null
  }
  if (scan.kind !== 'sheetNumber') return null
  const alike = sheets.filter(({ bill }) => bill.number === scan.digits || bill.digitalNumber === scan.digits)
  return alike.length === 1 ? (alike[0]?.sheet ?? null) : null
}

/** What the seed's rules say about the sheets that were checked off. Those that stay, of another title perhaps, go another time. */
export function findingsFor(draft: HandoverDraft, sheets: readonly SheetInDraft[]): readonly HandoverFinding[] {
  const leaving = new Set(checkedSheets(draft).map(({ sheet }) => sheet))
  return checkHandover(sheets.filter(({ sheet }) => leaving.has(sheet)) satisfies readonly CheckedSheet[])
}

const rules = ['specialNeedsBuyerData', 'payerMustEqualTitle', 'oneTitlePerBill'] as const

/** The checks as they are recorded: every rule once, and what could not be checked. */
export function checkRecords(findings: readonly HandoverFinding[]): readonly CheckRecord[] {
  const found = new Set(findings.map(({ rule }) => rule))
  const extra = [...found].filter(rule => !rules.some(known => known === rule))
  return [...rules, ...extra].map(rule => ({ rule, outcome: found.has(rule) ? 'warned' : 'passed' }))
}
