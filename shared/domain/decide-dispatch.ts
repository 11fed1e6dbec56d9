import type { ApplicationKey, SheetId } from './application.ts'
import type { Command } from './command.ts'
import type { CustodyState } from './custody.ts'
import type { CustodyRefusal, DecideContext } from './decide-custody.ts'
import { availableNumbers, openCollection, type Parcel, type Waybill, type WaybillState } from './dispatch.ts'
import { documentPrefix, formatDocumentNo, type NumberedDocument } from './document-number.ts'
import type { Draft } from './entry.ts'
import { ok, type Result, refused } from './result.ts'
import { eachOnce, firstProblem, mustBeFree, mustBelong, reasonGiven } from './sheet-checks.ts'
import { type Courier, checkWaybill } from './waybill.ts'

/** Why a command about parcels and waybill numbers is refused. */
export type DispatchRefusal =
  | { readonly code: 'sheetInParcel'; readonly sheet: SheetId; readonly waybill: string }
  | { readonly code: 'noWaybills' }
  | { readonly code: 'waybillInvalid'; readonly waybill: string }
  | { readonly code: 'waybillTwice'; readonly waybill: string }
  | { readonly code: 'waybillKnown'; readonly waybill: string; readonly state: WaybillState }
  | { readonly code: 'waybillUnknown'; readonly waybill: string }
  /** The number is in a state that does not allow what was asked. */
  | { readonly code: 'waybillState'; readonly waybill: string; readonly state: WaybillState }
  | { readonly code: 'waybillOfOtherCourier'; readonly waybill: string; readonly courier: Courier }
  /** The pool has fewer numbers than labels were asked for. */
  | { readonly code: 'poolTooSmall'; readonly needed: number; readonly left: number }
  | { readonly code: 'applicationTwice'; readonly application: ApplicationKey }
  | { readonly code: 'manifestAlreadyClosed'; readonly waybill: string; readonly manifestNo: string }
  | { readonly code: 'nothingCollected' }
  | { readonly code: 'parcelAlreadyReturned'; readonly waybill: string }
  | { readonly code: 'deliveryUnchanged' }

/** The commands this file decides. */
export type DispatchCommand = Extract<
  Command,
  {
    kind:
      | 'addWaybills'
      | 'reserveLabels'
      | 'useOwnWaybill'
      | 'reprintLabel'
      | 'voidWaybills'
      | 'collectParcel'
      | 'undoCollection'
      | 'closeManifest'
      | 'returnParcel'
      | 'correctRecipient'
      | 'changeDelivery'
      | 'exportChanges'
  }
>

type Decision = Result<Draft, CustodyRefusal>

/** Decides a command about parcels and waybill numbers. Changes nothing. */
export function decideDispatch(state: CustodyState, command: DispatchCommand, context: DecideContext): Decision {
  switch (command.kind) {
    case 'addWaybills':
      return decidePool(state, command)
    case 'reserveLabels':
      return decideBatch(state, command, context)
    case 'useOwnWaybill': {
      const { courier, application, sheets } = command
      const number = checkWaybill(courier, command.waybill)
      if (!number.ok) return refused({ code: 'waybillInvalid', waybill: command.waybill })
      const waybill = number.value
      const problem = mustBeUnseen(state, waybill) ?? mustBePackable(state, { application, sheets })
      if (problem) return refused(problem)
      return ok({ kind: 'ownWaybillUsed', body: { courier, waybill, application, sheets }, personal: null })
    }
    case 'reprintLabel': {
      const known = inState(state, command.waybill, ['printed'])
      if (!known.ok) return known
      const body = { waybill: command.waybill, reprint: known.value.reprints + 1 }
      return ok({ kind: 'labelReprinted', body, personal: null })
    }
    case 'voidWaybills': {
      const { waybills, reason } = command
      if (waybills.length === 0) return refused({ code: 'noWaybills' })
      for (const waybill of waybills) {
        const known = inState(state, waybill, ['available', 'reserved', 'printed'])
        if (!known.ok) return known
      }
      const problem = reasonGiven(reason)
      if (problem) return refused(problem)
      return ok({ kind: 'waybillsVoided', body: { waybills: [...new Set(waybills)] }, personal: { reason } })
    }
    case 'collectParcel': {
      const known = inState(state, command.waybill, ['printed'])
      if (!known.ok) return known
      const { courier, parcel } = known.value
      if (courier !== command.courier)
        return refused({ code: 'waybillOfOtherCourier', waybill: command.waybill, courier })
      return ok({ kind: 'parcelCollected', body: { courier, ...labelOf(command.waybill, parcel) }, personal: null })
    }
    case 'undoCollection': {
      const known = inState(state, command.waybill, ['collected'])
      if (!known.ok) return known
      const { parcel, manifestNo, returned } = known.value
      if (manifestNo !== null) return refused({ code: 'manifestAlreadyClosed', waybill: command.waybill, manifestNo })
      if (returned) return refused({ code: 'parcelAlreadyReturned', waybill: command.waybill })
      const gone = firstProblem(parcel?.sheets ?? [], sheet => mustBeInParcel(state, sheet, known.value))
      if (gone) return refused(gone)
      return ok({ kind: 'collectionUndone', body: labelOf(command.waybill, parcel), personal: null })
    }
    case 'closeManifest': {
      const waybills = openCollection(state.dispatch, command.courier)
      if (waybills.length === 0) return refused({ code: 'nothingCollected' })
      const body = { manifestNo: nextNo(state, 'manifest', context), courier: command.courier, waybills }
      return ok({ kind: 'manifestClosed', body, personal: null })
    }
    case 'returnParcel': {
      const known = inState(state, command.waybill, ['collected'])
      if (!known.ok) return known
      if (known.value.returned) return refused({ code: 'parcelAlreadyReturned', waybill: command.waybill })
      const problem = reasonGiven(command.reason)
      if (problem) return refused(problem)
      // What a customer has brought to the counter meanwhile is no longer in the parcel.
      const label = labelOf(command.waybill, known.value.parcel)
      const body = { ...label, sheets: label.sheets.filter(sheet => !mustBeInParcel(state, sheet, known.value)) }
      if (body.sheets.length === 0) return refused({ code: 'parcelAlreadyReturned', waybill: command.waybill })
      return ok({ kind: 'parcelReturned', body, personal: { reason: command.reason } })
    }
    case 'correctRecipient': {
      const { application, recipient, reason } = command
      const problem = mustBeKnown(state, application) ?? reasonGiven(reason)
      if (problem) return refused(problem)
      return ok({ kind: 'recipientCorrected', body: { application }, personal: { recipient, reason } })
    }
    case 'changeDelivery': {
      const { application, from, to, reason } = command
      const problem = mustBeKnown(state, application) ?? reasonGiven(reason) ?? mustBeUnpacked(state, application)
      if (problem) return refused(problem)
      if (from === to) return refused({ code: 'deliveryUnchanged' })
      return ok({ kind: 'deliveryChanged', body: { application, from, to }, personal: { reason } })
    }
    case 'exportChanges': {
      const since = state.dispatch.lastExport?.seq ?? 0
      const body = { exportNo: nextNo(state, 'export', context), since, headers: command.headers }
      return ok({ kind: 'changesExported', body, personal: null })
    }
  }
}

/** Notes labels as printed, those that are still only reserved; refused when there is none. */
export function decideLabelsPrinted(
  { dispatch }: CustodyState,
  waybills: readonly string[],
  word: 'printer' | 'person',
): Decision {
  const fresh = waybills.filter(number => dispatch.waybills.get(number)?.state === 'reserved')
  if (fresh.length === 0) return refused({ code: 'noWaybills' })
  return ok({ kind: 'labelsPrinted', body: { waybills: fresh, word }, personal: null })
}

function decidePool(state: CustodyState, command: Extract<Command, { kind: 'addWaybills' }>): Decision {
  const { courier, account, via, numbers } = command
  if (numbers.length === 0) return refused({ code: 'noWaybills' })
  const seen = new Set<string>()
  for (const { number } of numbers) {
    const checked = checkWaybill(courier, number)
    if (!checked.ok || checked.value !== number) return refused({ code: 'waybillInvalid', waybill: number })
    if (seen.has(number)) return refused({ code: 'waybillTwice', waybill: number })
    seen.add(number)
    const problem = mustBeUnseen(state, number)
    if (problem) return refused(problem)
  }
  return ok({ kind: 'waybillsAdded', body: { courier, account, via, numbers }, personal: null })
}

function decideBatch(
  state: CustodyState,
  command: Extract<Command, { kind: 'reserveLabels' }>,
  context: DecideContext,
): Decision {
  const { courier, account, freightCollect, parcels } = command
  if (parcels.length === 0) return refused({ code: 'noWaybills' })
  const applications = new Set<ApplicationKey>()
  for (const { application } of parcels) {
    if (applications.has(application)) return refused({ code: 'applicationTwice', application })
    applications.add(application)
  }
  const problem =
    eachOnce(parcels.flatMap(parcel => parcel.sheets)) ?? firstProblem(parcels, parcel => mustBePackable(state, parcel))
  if (problem) return refused(problem)
  const waybills = availableNumbers(state.dispatch, { courier, account }, parcels.length)
  if (waybills.length < parcels.length)
    return refused({ code: 'poolTooSmall', needed: parcels.length, left: waybills.length })
  const labels = parcels.map(({ application, sheets }, index) => ({
    waybill: waybills[index] ?? '',
    application,
    sheets,
  }))
  const body = { batchNo: nextNo(state, 'labelBatch', context), courier, freightCollect, labels }
  return ok({ kind: 'labelsReserved', body, personal: null })
}

function nextNo(state: CustodyState, kind: NumberedDocument, { branchCode, day }: DecideContext): string {
  const prefix = documentPrefix(kind, branchCode, day)
  return formatDocumentNo(prefix, (state.sequences.get(prefix) ?? 0) + 1)
}

function labelOf(waybill: string, parcel: Parcel | null) {
  return { waybill, application: parcel?.application ?? '', sheets: parcel?.sheets ?? [] }
}

/** Still where the collection of its parcel brought it. */
function mustBeInParcel(state: CustodyState, sheet: SheetId, { seq }: Waybill): CustodyRefusal | null {
  const custody = state.sheets.get(sheet)
  if (!custody) return { code: 'sheetUnknown', sheet }
  if (custody.place === 'shipped' && custody.seq === seq) return null
  return { code: 'sheetElsewhere', sheet, place: custody.place, seq: custody.seq, slipNo: custody.slipNo }
}

function inState(
  { dispatch }: CustodyState,
  waybill: string,
  allowed: readonly WaybillState[],
): Result<Waybill, CustodyRefusal> {
  const known = dispatch.waybills.get(waybill)
  if (!known) return refused({ code: 'waybillUnknown', waybill })
  return allowed.includes(known.state) ? ok(known) : refused({ code: 'waybillState', waybill, state: known.state })
}

function mustBeUnseen({ dispatch }: CustodyState, waybill: string): CustodyRefusal | null {
  const known = dispatch.waybills.get(waybill)
  return known ? { code: 'waybillKnown', waybill, state: known.state } : null
}

function mustBePackable(state: CustodyState, { application, sheets }: Parcel): CustodyRefusal | null {
  return (
    mustBeKnown(state, application) ??
    eachOnce(sheets) ??
    firstProblem(sheets, sheet => mustBelong(state, sheet, application) ?? mustBeFree(state, sheet))
  )
}

function mustBeKnown(state: CustodyState, application: ApplicationKey): CustodyRefusal | null {
  return state.applications.has(application) ? null : { code: 'applicationUnknown', application }
}

/** None of its sheets waits in a parcel. */
function mustBeUnpacked(state: CustodyState, application: ApplicationKey): CustodyRefusal | null {
  return firstProblem(state.applications.get(application) ?? [], sheet => {
    const waybill = state.dispatch.parcelOf.get(sheet)
    return waybill === undefined ? null : { code: 'sheetInParcel', sheet, waybill }
  })
}
