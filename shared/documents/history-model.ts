import type { Bill, Delivery } from '../domain/application.ts'
import type { Place } from '../domain/custody.ts'
import type { BranchData } from '../domain/settings.ts'
import type { Language } from '../i18n/texts.ts'

/** A bill of the application and where its sheet is. */
export interface HistorySheet extends Pick<Bill, 'kind' | 'code' | 'number' | 'digitalNumber' | 'total'> {
  /** null before issue. */
  readonly place: Place | null
}

/** One entry of the history. */
export interface HistoryLine {
  readonly seq: number
  /** UTC instant; shown in Asia/Shanghai. */
  readonly at: string
  /** '' for the desk itself. */
  readonly operator: string
  readonly what: string
}

/** Everything the history of an application says to the customer who asks for it; personal data comes in masked. */
export interface HistoryModel {
  readonly branch: Omit<BranchData, 'code'>
  readonly language: Language
  readonly applicationNo: string | null
  readonly orderNo: string
  /** Masked; '' once erased. */
  readonly title: string
  readonly delivery: Delivery
  readonly sheets: readonly HistorySheet[]
  /** Oldest first. */
  readonly lines: readonly HistoryLine[]
  /** When and by whom it was made. */
  readonly at: string
  readonly clerk: string
  /** The last entry of the ledger it was made from. */
  readonly ledger: { readonly seq: number; readonly hash: string }
}
