import type { Texts } from '../i18n/texts.ts'
import type { ScanCode } from './scan-code.ts'
import type { SlipModel } from './slip-model.ts'
import type { Typesetter } from './typesetter.ts'

/** The area of one copy, 210 × 148.5 mm: margins, where the head ends and where the foot begins. */
export const copyArea = {
  left: 8,
  right: 202,
  top: 8,
  headBottom: 28.5,
  footTop: 135.6,
  height: 148.5,
  width: 210,
} as const

/** What every part of a slip is drawn from. */
export interface SlipSheetContext {
  readonly model: SlipModel
  readonly texts: Texts['slip']
  readonly kinds: Texts['common']['kindShort']
  readonly setter: Typesetter
  readonly code: ScanCode
}
