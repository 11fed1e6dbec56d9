import type { EntryOf } from '../../../shared/domain/entry.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { ImportPreview } from '../../imports/import-preview.ts'
import type { ImportSession } from '../../imports/import-session.ts'

/** What storing an import needs. */
export interface StoreParts {
  readonly host: HostClient
  readonly session: Pick<ImportSession, 'accepted'>
  readonly preview: ImportPreview
  /** Waits for the lock to be opened by whoever began; false when they have signed out. */
  readonly unlocked: () => Promise<boolean>
  /** Whether a person has cancelled; not asked any more once it is being committed. */
  readonly cancelled: () => boolean
  readonly onProgress: (progress: {
    readonly phase: 'sending' | 'committing'
    readonly done: number
    readonly total: number
  }) => void
}

const pageSize = 500

/** Stores what the preview showed as one batch and one entry, or nothing at all; null when it was cancelled. */
export async function storeImport(parts: StoreParts): Promise<Result<EntryOf<'imported'>, HostError> | null> {
  const { host, preview } = parts
  const begun = await patiently(parts, () => host.call('imports.begin', { head: preview.head }))
  if (!begun.ok) return begun
  const { id } = begun.value
  let sent: Awaited<ReturnType<typeof sendPages>> = null
  try {
    sent = await sendPages(parts, id)
  } finally {
    // Whatever it answers: the next import gives up this one anyway.
    if (!sent?.ok) await host.call('imports.discard', { id })
  }
  return sent?.ok ? patiently(parts, () => host.call('imports.commit', { id, summary: summaryOf(preview) })) : sent
}

async function sendPages(parts: StoreParts, id: string): Promise<Result<null, HostError> | null> {
  const { host, session, cancelled, onProgress } = parts
  for (let done = 0, total = 1; done < total; ) {
    const page = await session.accepted(done, pageSize)
    if (!page || cancelled()) return null
    const { applications } = page
    const stored = await patiently(parts, () => host.call('imports.append', { id, applications: [...applications] }))
    if (!stored.ok) return stored
    total = page.total
    done += applications.length
    onProgress({ phase: done < total ? 'sending' : 'committing', done, total })
  }
  return cancelled() ? null : ok(null)
}

/** Repeats a call that found the desk locked; nothing of it has been carried out. */
async function patiently<T>(
  { unlocked }: StoreParts,
  call: () => Promise<Result<T, HostError>>,
): Promise<Result<T, HostError>> {
  for (;;) {
    const answer = await call()
    if (answer.ok || answer.error.code !== 'notSignedIn' || !(await unlocked())) return answer
  }
}

function summaryOf({ fileName, fileSha256, rows }: ImportPreview) {
  return {
    // The host keeps no longer name, and a file system has none.
    fileName: fileName.slice(0, 260),
    fileSha256,
    rows: rows.total,
    new: rows.new,
    changed: rows.changed,
    unchanged: rows.unchanged,
    warned: rows.warned,
    refused: rows.refused,
  }
}
