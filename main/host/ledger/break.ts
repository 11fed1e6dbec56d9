/** Why a ledger cannot be trusted from some line on. Texts live in i18n (`hostErrors.breakReason`). */
export type BreakReason =
  | 'notJson'
  | 'notAnEntry'
  | 'previousHash'
  | 'sequence'
  | 'hash'
  | 'personalMissing'
  | 'personalDigest'
  | 'entriesMissing'
  /** The desk acknowledged another entry of this number: the file was replaced. */
  | 'otherEntry'
  | 'batchMissing'
  | 'batchDamaged'
  | 'impossible'
  /** A newer program wrote it: not damage, but nothing this one may read half. */
  | 'newer'
  /** What was refused could not be taken back from the file either. */
  | 'cannotTakeBack'

/** Where a ledger is broken. `line` counts from 1, in `file` (relative to the data folder). */
export interface LedgerBreak {
  readonly file: string
  readonly line: number
  readonly reason: BreakReason
  /** The entry concerned; absent where it is the one behind the last sound entry. */
  readonly seq?: number
}
