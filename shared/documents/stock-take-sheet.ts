import type { Texts } from '../i18n/texts.ts'
import type { ScanCode } from './scan-code.ts'
import type { StockTakeModel } from './stock-take-model.ts'
import type { Typesetter } from './typesetter.ts'

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
