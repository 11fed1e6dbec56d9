import type { MadeDocument } from '../../../../shared/documents/made-document.ts'
import { ok, type Result } from '../../../../shared/domain/result.ts'
import type { HostClient } from '../../../../shared/host/client.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { toBase64 } from './print-slip.ts'

/** Saves a document: with the host's dialog where it has one, else as a download. The path, or null when none is known. */
export async function savePdf(
  host: HostClient,
  made: MadeDocument,
  hasDialog: boolean,
): Promise<Result<string | null, HostError>> {
  if (hasDialog) {
    const answer = await host.call('files.save', { name: made.fileName, content: toBase64(made.pdf) })
    return answer.ok ? ok(answer.value?.path ?? null) : answer
  }
  const url = URL.createObjectURL(new Blob([made.pdf.slice()], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = url
  link.download = made.fileName
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return ok(null)
}
