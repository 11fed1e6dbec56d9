import type { SheetId } from './application.ts'
import { type BatchApplication, type CustodyState, movementOf, type Place } from './custody.ts'
import type { Entry, EntryKind } from './entry.ts'
import { closingOf } from './stock.ts'

/** Where sheets are before an entry moves them. */
const placeBefore: Partial<Record<EntryKind, Place>> = {
  received: 'expected',
  handedOver: 'branch',
  takenBack: 'handedOver',
  sentBack: 'branch',
  handoverVoided: 'handedOver',
  sheetsVoided: 'branch',
  parcelCollected: 'branch',
  collectionUndone: 'shipped',
  parcelReturned: 'shipped',
}

/**
 * Whether an entry can follow on everything recorded before it: each sheet it moves is where it must be, none is moved twice, and a
 * close of day counts what is at the branch. The host decides so before it records; this finds a ledger that was written by something
 * else. `applications` are those of an `imported` entry.
 */
export function fitsLedger(state: CustodyState, entry: Entry, applications: readonly BatchApplication[] = []): boolean {
  if (entry.kind === 'imported') {
    const received = applications.flatMap(application => application.received)
    return areAt(state, received, 'expected') && received.length === entry.body.received
  }
  if (entry.kind === 'dayClosed') {
    const { closing, flow } = entry.body
    return closing === state.counts.branch && closing === closingOf(flow)
  }
  const movement = movementOf(entry)
  const before = placeBefore[entry.kind]
  return !movement || !before || areAt(state, movement.sheets, before)
}

/** A sheet nobody has heard of is on its way here, as far as an import is concerned. */
function areAt(state: CustodyState, sheets: readonly SheetId[], place: Place): boolean {
  const once = new Set(sheets)
  return once.size === sheets.length && sheets.every(sheet => (state.sheets.get(sheet)?.place ?? 'expected') === place)
}
