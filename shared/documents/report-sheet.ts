import type { Texts } from '../i18n/texts.ts'
import type { ReportModel } from './report-model.ts'
import type { Typesetter } from './typesetter.ts'

/** A4 portrait in millimetres: margins, where the head ends and where the foot begins. */
export const reportArea = {
  width: 210,
  height: 297,
  left: 8,
  right: 202,
  headBottom: 28.5,
  footTop: 281,
} as const

/** What every part of a report is drawn from. */
export interface ReportSheetContext {
  readonly model: ReportModel
  readonly texts: Texts
  readonly setter: Typesetter
}
