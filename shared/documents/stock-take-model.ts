import type { BranchData } from '../domain/settings.ts'
import type { Language } from '../i18n/texts.ts'

/** A sheet that is not where the ledger has it. */
export interface StockTakeLine {
  /** null on a 数电 sheet without one. */
  readonly code: string | null
  /** Eight or 20 digits. */
  readonly number: string
  /** Masked; '' once erased. */
  readonly title: string
  /** Its last custody entry before the count was finished, in the words of the paper's language. */
  readonly custody: string
}

/** Who did something, and when. */
export interface StockTakeStep {
  /** UTC instant; shown in Asia/Shanghai. */
  readonly at: string
  /** '' where the ledger knows no name. */
  readonly operator: string
}

/** Everything the protocol of a stock-take (盘点表) says. */
export interface StockTakeModel {
  /** `SH-P20261122-001`; also what the code says. */
  readonly takeNo: string
  readonly begun: StockTakeStep
  readonly finished: StockTakeStep
  readonly branch: Omit<BranchData, 'code'>
  /** Sheets the ledger had at the branch, and how many of them were scanned. */
  readonly counts: { readonly atBranch: number; readonly present: number }
  readonly missing: readonly StockTakeLine[]
  readonly unexpected: readonly StockTakeLine[]
  /** Codes as scanned that belong to no sheet of the ledger. */
  readonly unknown: readonly string[]
  /** The entry that finished it, so that paper and ledger can be held against each other. */
  readonly ledger: { readonly seq: number; readonly hash: string }
  readonly language: Language
}
