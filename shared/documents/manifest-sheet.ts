import type { Texts } from '../i18n/texts.ts'
import type { ManifestModel } from './manifest-model.ts'
import type { ScanCode } from './scan-code.ts'
import type { Typesetter } from './typesetter.ts'

/** What every part of a manifest is drawn from. */
export interface ManifestSheetContext {
  readonly model: ManifestModel
  readonly texts: Texts['manifest']
  readonly couriers: Texts['label']['courier']
  readonly setter: Typesetter
  readonly code: Extract<ScanCode, { kind: 'code128' }>
}
