import { ok, type Result } from '../../shared/domain/result.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { toBase64 } from './to-base64.ts'

/** A file to be saved under this name. */
export interface FileToSave {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type:
    | 'application/pdf'
    | 'application/json'
    | 'text/csv'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

/** Where the file went: a path, `downloads` where the browser chose it, null when the person cancelled. */
export type SavedWhere = { readonly path: string } | 'downloads' | null

/** Saves a file: with the host's dialog where it has one, else as a download. */
export async function saveFile(
  host: HostClient,
  { name, bytes, type }: FileToSave,
  hasDialog: boolean,
): Promise<Result<SavedWhere, HostError>> {
  if (hasDialog) return host.call('files.save', { name, content: toBase64(bytes) })
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return ok('downloads')
}
