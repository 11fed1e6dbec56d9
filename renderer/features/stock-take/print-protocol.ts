import type { MadeDocument } from '../../../shared/documents/made-document.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { toBase64 } from '../../host/to-base64.ts'

/** Puts a protocol into the print queue; null when it is there. */
export async function printProtocol(host: HostClient, takeNo: string, made: MadeDocument): Promise<HostError | null> {
  const job = await host.call('print.submit', {
    documentKind: 'report',
    title: made.fileName,
    reference: takeNo,
    copies: 1,
    pdf: toBase64(made.pdf),
  })
  return job.ok ? null : job.error
}
