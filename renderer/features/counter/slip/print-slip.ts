import type { DocumentFault } from '../../../../shared/documents/made-document.ts'
import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import { ok, type Result, refused } from '../../../../shared/domain/result.ts'
import type { HostClient } from '../../../../shared/host/client.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { toBase64 } from '../../../host/to-base64.ts'

/** Why a slip is not on its way to the printer. The handover stands in any case. */
export type PrintSlipError =
  | { readonly from: 'document'; readonly fault: DocumentFault }
  | { readonly from: 'host'; readonly error: HostError }

/** A slip that is in the print queue, and the characters that have to be written on it by hand. */
export interface QueuedSlip {
  readonly job: PrintJob
  readonly missing: readonly string[]
}

/** Makes a slip and puts it into the print queue. */
export async function printSlip(host: HostClient, model: SlipModel): Promise<Result<QueuedSlip, PrintSlipError>> {
  const made = await documentMaker.makeSlip(model)
  if (!made.ok) return refused({ from: 'document', fault: made.error })
  const job = await host.call('print.submit', {
    documentKind: 'slip',
    title: made.value.fileName,
    reference: model.slipNo,
    copies: 1,
    pdf: toBase64(made.value.pdf),
  })
  return job.ok ? ok({ job: job.value, missing: made.value.missing }) : refused({ from: 'host', error: job.error })
}
