import { ok, type Result } from '../../../shared/domain/result.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import type { HostError } from '../../../shared/host/errors.ts'

/** Where the file went: a path, `downloads` where the browser chose it, null when the person cancelled. */
export type SavedWhere = { readonly path: string } | 'downloads' | null

/** Saves a CSV: with the host's dialog where it has one, else as a download. */
export async function saveReasons(
  host: HostClient,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  hasDialog: boolean,
): Promise<Result<SavedWhere, HostError>> {
  if (hasDialog) return host.call('files.save', { name, content: toBase64(bytes) })
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return ok('downloads')
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // String.fromCharCode takes its bytes as arguments, of which there is a limit.
  for (let start = 0; start < bytes.length; start += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return btoa(binary)
}
