import type { LabelFault, LabelModel, LabelNote } from '../../../../shared/documents/label-model.ts'
import type { MadeDocument } from '../../../../shared/documents/made-document.ts'
import { inParts } from '../../../../shared/domain/in-parts.ts'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import { type Result, refused } from '../../../../shared/domain/result.ts'
import type { HostClient } from '../../../../shared/host/client.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { toBase64 } from '../../../host/to-base64.ts'

/** Why labels are not on their way to the printer. */
export type PrintLabelsError =
  | { readonly from: 'document'; readonly fault: LabelFault }
  | { readonly from: 'host'; readonly error: HostError }

/** Labels in one print job: few enough that a slip asked for in between is made at once, and that a person can say how far it came. */
export const chunkSize = 25

/** Splits labels into what goes out as one print job each. */
export function chunksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return [...inParts(items, chunkSize)]
}

interface SubmitOptions<T> {
  /** Asked before each step; what is queued by then stays queued. */
  readonly cancelled: () => boolean
  /** Reads what the labels of a chunk say. */
  readonly read: (chunk: readonly T[]) => Promise<readonly LabelModel[]>
  /** Tells of each chunk that is in the print queue, with what is to be looked at on its labels. */
  readonly onQueued: (models: readonly LabelModel[], notes: readonly LabelNote[]) => void
}

/** Makes labels and queues them chunk by chunk; null: all are queued, or it was cancelled. */
export async function submitLabels<T>(
  host: HostClient,
  batchNo: string,
  items: readonly T[],
  { cancelled, read, onQueued }: SubmitOptions<T>,
): Promise<PrintLabelsError | null> {
  for (const chunk of chunksOf(items)) {
    if (cancelled()) return null
    const models = await read(chunk)
    const made = await documentMaker.makeLabels(models)
    if (!made.ok) return { from: 'document', fault: made.error }
    if (cancelled()) return null
    const labels = models.map(model => model.waybill)
    const job = await queue(host, batchNo, made.value, labels)
    if (!job.ok) return { from: 'host', error: job.error }
    onQueued(models, made.value.notes)
  }
  return null
}

/** Makes one label that was printed before and queues it once more. The ledger counts the reprint, not the print job. */
export async function submitReprint(
  host: HostClient,
  batchNo: string,
  model: LabelModel,
): Promise<Result<PrintJob, PrintLabelsError>> {
  const made = await documentMaker.makeLabels([model])
  if (!made.ok) return refused({ from: 'document', fault: made.error })
  const job = await queue(host, batchNo, made.value, null)
  return job.ok ? job : refused({ from: 'host', error: job.error })
}

function queue(host: HostClient, batchNo: string, made: MadeDocument, labels: readonly string[] | null) {
  return host.call('print.submit', {
    documentKind: 'label',
    title: made.fileName,
    reference: batchNo,
    copies: 1,
    pdf: toBase64(made.pdf),
    labels: labels === null ? null : [...labels],
  })
}
