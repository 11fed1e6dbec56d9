import type { ApplicationKey, SheetId } from './application.ts'
import type { Command } from './command.ts'
import type { CustodyState, Place } from './custody.ts'
import { type DispatchRefusal, decideDispatch } from './decide-dispatch.ts'
import { decideStock, type StockRefusal } from './decide-stock.ts'
import type { Draft } from './entry.ts'
import { ok, type Result, refused } from './result.ts'
import {
  eachOnce,
  firstProblem,
  mustBeAt,
  mustBeFree,
  mustBelong,
  mustBeWithCustomer,
  reasonGiven,
} from './sheet-checks.ts'
import { formatSlipNo } from './slip-number.ts'

/** Why custody refuses a command. Params are for the text of the refusal; sheets stand for themselves. */
export type CustodyRefusal =
  | { readonly code: 'noSheets' }
  | { readonly code: 'sheetTwice'; readonly sheet: SheetId }
  | { readonly code: 'sheetUnknown'; readonly sheet: SheetId }
  | { readonly code: 'sheetOfOtherApplication'; readonly sheet: SheetId; readonly application: ApplicationKey }
  | { readonly code: 'sheetNotReceived'; readonly sheet: SheetId }
  | {
      readonly code: 'sheetElsewhere'
      readonly sheet: SheetId
      readonly place: Place
      /** The entry that tells who, when and to whom. */
      readonly seq: number
      readonly slipNo: string | null
    }
  | { readonly code: 'handReasonMissing'; readonly sheet: SheetId }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'slipUnknown'; readonly slipNo: string }
  | { readonly code: 'slipAlreadyVoid'; readonly slipNo: string }
  | { readonly code: 'slipNotHandover'; readonly slipNo: string }
  | { readonly code: 'sheetMovedSince'; readonly sheet: SheetId; readonly slipNo: string }
  | { readonly code: 'applicationUnknown'; readonly application: ApplicationKey }
  | { readonly code: 'reissueAlreadyLinked'; readonly sheet: SheetId }
  | DispatchRefusal
  | StockRefusal

/** What `decide` needs besides state and command. `day` is today in Asia/Shanghai. */
export interface DecideContext {
  readonly branchCode: string
  readonly day: string
}

/** Decides what a command leads to, or why it is refused. Changes nothing. */
export function decide(state: CustodyState, command: Command, context: DecideContext): Result<Draft, CustodyRefusal> {
  switch (command.kind) {
    case 'receive': {
      const problem =
        eachOnce(command.sheets) ?? firstProblem(command.sheets, sheet => mustBeAt(state, sheet, 'expected'))
      if (problem) return refused(problem)
      return ok({ kind: 'received', body: { sheets: command.sheets, via: command.via }, personal: null })
    }
    case 'handOver': {
      const ids = command.sheets.map(handed => handed.sheet)
      const problem =
        eachOnce(ids) ??
        firstProblem(command.sheets, handed => mustBelong(state, handed.sheet, handed.application)) ??
        firstProblem(ids, sheet => mustBeFree(state, sheet)) ??
        firstProblem(command.sheets, handed =>
          handed.how === 'hand' && !command.handReasons[handed.sheet]?.trim()
            ? { code: 'handReasonMissing', sheet: handed.sheet }
            : null,
        )
      if (problem) return refused(problem)
      const { sheets, inPerson, documentKind, checks, collector, remark, handReasons } = command
      return ok({
        kind: 'handedOver',
        body: { slipNo: nextSlipNo(state, context), sheets, inPerson, documentKind, checks },
        personal: { collector, remark, handReasons },
      })
    }
    case 'voidHandover':
      return decideVoid(state, command.slipNo, command.reason)
    case 'takeBack': {
      const problem =
        eachOnce(command.sheets) ??
        firstProblem(command.sheets, sheet => mustBeWithCustomer(state, sheet)) ??
        reasonGiven(command.reason)
      if (problem) return refused(problem)
      const { sheets, documentKind } = command
      const body = { slipNo: nextSlipNo(state, context), sheets, documentKind }
      return ok({ kind: 'takenBack', body, personal: { reason: command.reason, collector: command.collector } })
    }
    case 'sendBack': {
      const problem = movableWithReason(state, command.sheets, command.reason)
      if (problem) return refused(problem)
      const body = { slipNo: nextSlipNo(state, context), sheets: command.sheets }
      return ok({ kind: 'sentBack', body, personal: { reason: command.reason } })
    }
    case 'voidSheets': {
      const problem = movableWithReason(state, command.sheets, command.reason)
      if (problem) return refused(problem)
      return ok({ kind: 'sheetsVoided', body: { sheets: command.sheets }, personal: { reason: command.reason } })
    }
    case 'linkReissue':
      return decideReissue(state, command.oldSheet, command.newSheet)
    case 'reprint': {
      const slip = state.slips.get(command.slipNo)
      if (!slip) return refused({ code: 'slipUnknown', slipNo: command.slipNo })
      const body = { slipNo: command.slipNo, reprint: slip.reprints + 1 }
      return ok({ kind: 'reprinted', body, personal: null })
    }
    case 'addWaybills':
    case 'reserveLabels':
    case 'useOwnWaybill':
    case 'reprintLabel':
    case 'voidWaybills':
    case 'collectParcel':
    case 'undoCollection':
    case 'closeManifest':
    case 'returnParcel':
    case 'correctRecipient':
    case 'changeDelivery':
    case 'exportChanges':
      return decideDispatch(state, command, context)
    case 'beginStockTake':
    case 'scanStock':
    case 'finishStockTake':
    case 'dropStockTake':
    case 'closeDay':
      return decideStock(state, command, context)
    case 'reveal':
      return state.applications.has(command.application)
        ? ok({ kind: 'revealed', body: { application: command.application }, personal: null })
        : refused({ code: 'applicationUnknown', application: command.application })
  }
}

function decideVoid(state: CustodyState, slipNo: string, reason: string): Result<Draft, CustodyRefusal> {
  const slip = state.slips.get(slipNo)
  if (!slip) return refused({ code: 'slipUnknown', slipNo })
  if (slip.kind !== 'handedOver') return refused({ code: 'slipNotHandover', slipNo })
  if (slip.voided) return refused({ code: 'slipAlreadyVoid', slipNo })
  const moved = slip.sheets.find(sheet => state.sheets.get(sheet)?.seq !== slip.seq)
  if (moved) return refused({ code: 'sheetMovedSince', sheet: moved, slipNo })
  if (!reason.trim()) return refused({ code: 'reasonMissing' })
  return ok({ kind: 'handoverVoided', body: { slipNo, sheets: slip.sheets }, personal: { reason } })
}

function decideReissue(state: CustodyState, oldSheet: SheetId, newSheet: SheetId): Result<Draft, CustodyRefusal> {
  const replacement = state.sheets.get(newSheet)
  if (!replacement) return refused({ code: 'sheetUnknown', sheet: newSheet })
  if (oldSheet === newSheet) return refused({ code: 'sheetTwice', sheet: newSheet })
  if (replacement.reissueOf) return refused({ code: 'reissueAlreadyLinked', sheet: newSheet })
  for (const [sheet, custody] of state.sheets)
    if (custody.reissueOf === oldSheet) return refused({ code: 'reissueAlreadyLinked', sheet })
  // A sheet cannot replace one that replaces it, however many reissues lie in between.
  for (let sheet = state.sheets.get(oldSheet)?.reissueOf; sheet; sheet = state.sheets.get(sheet)?.reissueOf)
    if (sheet === newSheet) return refused({ code: 'reissueAlreadyLinked', sheet: oldSheet })
  const problem = mustBeAt(state, oldSheet, 'sentBack')
  if (problem) return refused(problem)
  return ok({ kind: 'reissueLinked', body: { oldSheet, newSheet }, personal: null })
}

function nextSlipNo(state: CustodyState, { branchCode, day }: DecideContext): string {
  const last = state.sequences.get(`${branchCode}-${day.replaceAll('-', '')}`) ?? 0
  return formatSlipNo({ branch: branchCode, date: day, sequence: last + 1 })
}

function movableWithReason(state: CustodyState, sheets: readonly SheetId[], reason: string): CustodyRefusal | null {
  return eachOnce(sheets) ?? firstProblem(sheets, sheet => mustBeFree(state, sheet)) ?? reasonGiven(reason)
}
