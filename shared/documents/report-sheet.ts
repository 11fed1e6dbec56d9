import type { Texts } from '../i18n/texts.ts'
import type { ReportModel } from './report-model.ts'
import type { Typesetter } from './typesetter.ts'

/** What every part of a report is drawn from. */
export interface ReportSheetContext {
  readonly model: ReportModel
  readonly texts: Texts
  readonly setter: Typesetter
}
