import type { SheetId } from '../../../shared/domain/application.ts'
import {
  addToHandover,
  applicationsOf,
  beginHandover,
  checkSheet,
  type HandoverDraft,
} from '../../../shared/domain/handover-draft.ts'
import type { ApplicationRow } from '../../data/db.ts'
import { deliveryOf } from '../../data/delivery.ts'

/** What Enter does with the application whose card is shown: begin a handover, add to the one that waits, or go back to it. */
export type NextStep = 'begin' | 'add' | 'resume'

/** The next step with an application, null when none of its sheets can be handed over. */
export function nextStep(row: ApplicationRow, draft: HandoverDraft | null): NextStep | null {
  if (draft && applicationsOf(draft).includes(row.key)) return 'resume'
  if (sheetsReady(row).length === 0) return null
  return draft ? 'add' : 'begin'
}

/** The handover after that step. `scanned` sheets have been in the clerk's hand just now and count as checked. */
export function takeStep(row: ApplicationRow, draft: HandoverDraft | null, scanned: readonly SheetId[]): HandoverDraft {
  const here = { application: row.key, sheets: sheetsReady(row) }
  const begun = draft ? addToHandover(draft, here) : beginHandover(here)
  return scanned.reduce((handover, sheet) => checkSheet(handover, sheet, { how: 'scan' }).draft, begun)
}

/** The sheets of an application that can be handed over, in the order of its bills: here, to be collected, in no parcel. */
export function sheetsReady(row: ApplicationRow): readonly SheetId[] {
  if (deliveryOf(row) !== 'pickup') return []
  const billed = row.bills.flatMap(bill => bill.sheet ?? [])
  return [...new Set([...billed, ...row.sheets])].filter(
    sheet => row.custody[sheet]?.place === 'branch' && !row.packed?.[sheet],
  )
}
