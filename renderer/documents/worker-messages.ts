import type { DocumentFault, MadeDocument } from '../../shared/documents/made-document.ts'
import type { SlipModel } from '../../shared/documents/slip-model.ts'
import type { Result } from '../../shared/domain/result.ts'

/** What the window asks of the document worker. `warmUp` reads the fonts and answers null. */
export type DocumentTask = { readonly task: 'warmUp' } | { readonly task: 'slip'; readonly model: SlipModel }

/** A task with the number its reply will carry. */
export type DocumentRequest = DocumentTask & { readonly id: number }

/** The answer to one request; the bytes of the PDF are handed over, not copied. */
export interface DocumentReply {
  readonly id: number
  readonly result: Result<MadeDocument | null, DocumentFault>
}
