import type { Command } from './command.ts'
import type { CustodyState } from './custody.ts'
import type { CustodyRefusal, DecideContext } from './decide-custody.ts'
import { documentPrefix, formatDocumentNo, type NumberedDocument } from './document-number.ts'
import type { Draft } from './entry.ts'
import { ok, type Result, refused } from './result.ts'
import { closingOf, countStock } from './stock.ts'

/** Why a command about stock is refused. */
export type StockRefusal =
  | { readonly code: 'stockTakeOpen'; readonly takeNo: string }
  | { readonly code: 'noStockTake' }
  | { readonly code: 'nothingScanned' }
  /** The flow does not lead to what is at the branch: an error of this program, named sheet by sheet on the screen. */
  | { readonly code: 'stockOutOfBalance'; readonly counted: number; readonly atBranch: number }

/** The commands this file decides. */
export type StockCommand = Extract<
  Command,
  { kind: 'beginStockTake' | 'scanStock' | 'finishStockTake' | 'dropStockTake' | 'closeDay' }
>

/** Decides a command about stock. Changes nothing. */
export function decideStock(
  state: CustodyState,
  command: StockCommand,
  context: DecideContext,
): Result<Draft, CustodyRefusal> {
  const { take, flow, lastClose } = state.stock
  switch (command.kind) {
    case 'beginStockTake':
      if (take) return refused({ code: 'stockTakeOpen', takeNo: take.takeNo })
      return ok({ kind: 'stockTakeBegun', body: { takeNo: nextNo(state, 'stockTake', context) }, personal: null })
    case 'scanStock': {
      if (!take) return refused({ code: 'noStockTake' })
      const { sheets, unknown } = command
      if (sheets.length + unknown.length === 0) return refused({ code: 'nothingScanned' })
      const stranger = sheets.find(sheet => !state.sheets.has(sheet))
      if (stranger !== undefined) return refused({ code: 'sheetUnknown', sheet: stranger })
      return ok({ kind: 'stockScanned', body: { takeNo: take.takeNo, sheets, unknown }, personal: null })
    }
    case 'finishStockTake':
      if (!take) return refused({ code: 'noStockTake' })
      return ok({ kind: 'stockTaken', body: { takeNo: take.takeNo, ...countStock(state, take) }, personal: null })
    case 'dropStockTake':
      if (!take) return refused({ code: 'noStockTake' })
      return ok({ kind: 'stockTakeDropped', body: { takeNo: take.takeNo }, personal: null })
    case 'closeDay': {
      const closing = closingOf(flow)
      if (closing !== state.counts.branch)
        return refused({ code: 'stockOutOfBalance', counted: closing, atBranch: state.counts.branch })
      const body = {
        closeNo: nextNo(state, 'close', context),
        day: context.day,
        since: lastClose?.seq ?? 0,
        flow,
        closing,
        pending: command.pending,
      }
      return ok({ kind: 'dayClosed', body, personal: null })
    }
  }
}

function nextNo(state: CustodyState, kind: NumberedDocument, { branchCode, day }: DecideContext): string {
  const prefix = documentPrefix(kind, branchCode, day)
  return formatDocumentNo(prefix, (state.sequences.get(prefix) ?? 0) + 1)
}
