import type { HistoryModel } from '../../shared/documents/history-model.ts'
import type { LabelFault, LabelModel, MadeLabels } from '../../shared/documents/label-model.ts'
import type { DocumentFault, MadeDocument } from '../../shared/documents/made-document.ts'
import type { ManifestModel } from '../../shared/documents/manifest-model.ts'
import type { ReportModel } from '../../shared/documents/report-model.ts'
import type { SlipModel } from '../../shared/documents/slip-model.ts'
import type { StockTakeModel } from '../../shared/documents/stock-take-model.ts'
import type { Result } from '../../shared/domain/result.ts'

/** What the window asks of the document worker. `warmUp` reads the fonts and answers null. */
export type DocumentTask =
  | { readonly task: 'warmUp' }
  | { readonly task: 'slip'; readonly model: SlipModel }
  | { readonly task: 'labels'; readonly models: readonly LabelModel[] }
  | { readonly task: 'manifest'; readonly model: ManifestModel }
  | { readonly task: 'history'; readonly model: HistoryModel }
  | { readonly task: 'report'; readonly model: ReportModel }
  | { readonly task: 'stockTake'; readonly model: StockTakeModel }

/** A task with the number its reply will carry. */
export type DocumentRequest = DocumentTask & { readonly id: number }

/** What each task is answered with. */
export interface DocumentAnswers {
  readonly warmUp: Result<null, DocumentFault>
  readonly slip: Result<MadeDocument, DocumentFault>
  readonly labels: Result<MadeLabels, LabelFault>
  readonly manifest: Result<MadeDocument, DocumentFault>
  readonly history: Result<MadeDocument, DocumentFault>
  readonly report: Result<MadeDocument, DocumentFault>
  readonly stockTake: Result<MadeDocument, DocumentFault>
}

/** The answer to one request; the bytes of the PDF are handed over, not copied. */
export interface DocumentReply {
  readonly id: number
  readonly result: DocumentAnswers[DocumentTask['task']]
}
