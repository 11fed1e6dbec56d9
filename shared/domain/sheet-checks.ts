import type { ApplicationKey, SheetId } from './application.ts'
import type { CustodyState, Place } from './custody.ts'
import type { CustodyRefusal } from './decide-custody.ts'

/** A reason must say something. */
export function reasonGiven(reason: string): CustodyRefusal | null {
  return reason.trim() ? null : { code: 'reasonMissing' }
}

/** At least one sheet, and none of them twice. */
export function eachOnce(sheets: readonly SheetId[]): CustodyRefusal | null {
  if (sheets.length === 0) return { code: 'noSheets' }
  const seen = new Set<SheetId>()
  for (const sheet of sheets) {
    if (seen.has(sheet)) return { code: 'sheetTwice', sheet }
    seen.add(sheet)
  }
  return null
}

/** The first problem a check finds, null when it finds none. */
export function firstProblem<T>(items: readonly T[], check: (item: T) => CustodyRefusal | null): CustodyRefusal | null {
  for (const item of items) {
    const problem = check(item)
    if (problem) return problem
  }
  return null
}

/** The sheet must be one of this application. */
export function mustBelong(state: CustodyState, sheet: SheetId, application: ApplicationKey): CustodyRefusal | null {
  const custody = state.sheets.get(sheet)
  if (!custody) return { code: 'sheetUnknown', sheet }
  return custody.application === application
    ? null
    : { code: 'sheetOfOtherApplication', sheet, application: custody.application }
}

/** The sheet must be at this place. */
export function mustBeAt(state: CustodyState, sheet: SheetId, place: Place): CustodyRefusal | null {
  const custody = state.sheets.get(sheet)
  if (!custody) return { code: 'sheetUnknown', sheet }
  if (custody.place === place) return null
  if (custody.place === 'expected') return { code: 'sheetNotReceived', sheet }
  return { code: 'sheetElsewhere', sheet, place: custody.place, seq: custody.seq, slipNo: custody.slipNo }
}

/** At the branch, and not in a parcel that waits for its courier. */
export function mustBeFree(state: CustodyState, sheet: SheetId): CustodyRefusal | null {
  const waybill = state.dispatch.parcelOf.get(sheet)
  return mustBeAt(state, sheet, 'branch') ?? (waybill === undefined ? null : { code: 'sheetInParcel', sheet, waybill })
}

/** Handed over, or sent by courier: the customer may bring it back (seed rule R13). */
export function mustBeWithCustomer(state: CustodyState, sheet: SheetId): CustodyRefusal | null {
  return state.sheets.get(sheet)?.place === 'shipped' ? null : mustBeAt(state, sheet, 'handedOver')
}
