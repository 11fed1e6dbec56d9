import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { toBase64 } from '../../host/to-base64.ts'

/** Why a backup did not get to the host: what the host says, or a file that cannot be read any more. */
export type UploadFault = HostError | { readonly code: 'unreadable' }

/** A third more as text; the contract takes parts of 4 MB. */
const partBytes = 3_000_000

/** Hands a file to the host part by part and answers the name of the upload. Stops between parts once `signal` is aborted: null. */
export async function uploadBackup(
  host: HostClient,
  file: Blob,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<{ readonly id: string } | null, UploadFault>> {
  // Nothing at all is no backup, and the host announces no empty upload.
  if (file.size === 0) return refused({ code: 'backupDamaged' })
  const begun = await host.call('restore.begin', { bytes: file.size })
  if (!begun.ok) return begun
  const { id } = begun.value
  const outcome = await sendParts(host, id, file, onProgress, signal)
  if (outcome.ok && outcome.value) return ok({ id })
  await host.call('restore.discard', { id })
  return outcome.ok ? ok(null) : outcome
}

/** false: aborted. */
async function sendParts(
  host: HostClient,
  id: string,
  file: Blob,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<boolean, UploadFault>> {
  for (let start = 0; start < file.size; start += partBytes) {
    if (signal.aborted) return ok(false)
    const part = file.slice(start, start + partBytes)
    const bytes = await part.arrayBuffer().catch(() => null)
    // A stick that was pulled out.
    if (!bytes) return refused({ code: 'unreadable' })
    const answer = await host.call('restore.append', { id, content: toBase64(new Uint8Array(bytes)) })
    if (!answer.ok) return answer
    onProgress(Math.min(start + partBytes, file.size))
  }
  return ok(!signal.aborted)
}
