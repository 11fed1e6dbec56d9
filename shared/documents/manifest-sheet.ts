import type { Texts } from '../i18n/texts.ts'
import type { ManifestModel } from './manifest-model.ts'
import type { ScanCode } from './scan-code.ts'
import type { Typesetter } from './typesetter.ts'

/** A4 portrait in millimetres: margins, where the head ends and where the foot begins. */
export const manifestArea = {
  width: 210,
  height: 297,
  left: 8,
  right: 202,
  top: 8,
  headBottom: 28.5,
  footTop: 281,
} as const

/** What every part of a manifest is drawn from. */
export interface ManifestSheetContext {
  readonly model: ManifestModel
  readonly texts: Texts['manifest']
  readonly couriers: Texts['label']['courier']
  readonly setter: Typesetter
  readonly code: Extract<ScanCode, { kind: 'code128' }>
}
