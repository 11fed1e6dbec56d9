import type { DocumentFault } from '../../../../shared/documents/made-document.ts'
import type { ManifestModel } from '../../../../shared/documents/manifest-model.ts'
import type { HostClient } from '../../../../shared/host/client.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { toBase64 } from '../../../host/to-base64.ts'

/** Why a manifest is not on its way to the printer. It stands in any case. */
export type PrintManifestError =
  | { readonly from: 'document'; readonly fault: DocumentFault }
  | { readonly from: 'host'; readonly error: HostError }

/** The courier keeps one, the branch the other. */
const copies = 2

/** Makes a manifest and puts it into the print queue; null when it is there. */
export async function printManifest(host: HostClient, model: ManifestModel): Promise<PrintManifestError | null> {
  const made = await documentMaker.makeManifest(model)
  if (!made.ok) return { from: 'document', fault: made.error }
  const job = await host.call('print.submit', {
    documentKind: 'manifest',
    title: made.value.fileName,
    reference: model.manifestNo,
    copies,
    pdf: toBase64(made.value.pdf),
  })
  return job.ok ? null : { from: 'host', error: job.error }
}
