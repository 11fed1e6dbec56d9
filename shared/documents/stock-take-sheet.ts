import type { Texts } from '../i18n/texts.ts'
import type { ScanCode } from './scan-code.ts'
import type { StockTakeModel } from './stock-take-model.ts'
import type { Typesetter } from './typesetter.ts'

/** A4 portrait in millimetres: margins, where the head ends and where the foot begins. */
export const stockTakeArea = {
  width: 210,
  height: 297,
  left: 8,
  right: 202,
  top: 8,
  headBottom: 28.5,
  footTop: 281,
} as const

/** What every part of a protocol is drawn from. */
export interface StockTakeSheetContext {
  readonly model: StockTakeModel
  readonly texts: Texts
  readonly setter: Typesetter
  readonly code: Extract<ScanCode, { kind: 'code128' }>
}

/** A count as people read it, `12,345`. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
