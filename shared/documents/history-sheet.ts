import type { Texts } from '../i18n/texts.ts'
import type { HistoryModel } from './history-model.ts'
import type { Typesetter } from './typesetter.ts'

/** What every part of a history is drawn from. */
export interface HistorySheetContext {
  readonly model: HistoryModel
  readonly texts: Texts
  readonly setter: Typesetter
}
