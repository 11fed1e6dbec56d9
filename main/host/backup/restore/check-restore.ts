import { join } from 'node:path'
import { ok, type Result, refused } from '../../../../shared/domain/result.ts'
import type { HostErrorCode } from '../../../../shared/host/errors.ts'
import type { RestorePlan } from '../../../../shared/host/views.ts'
import { readErasedMark, writeErasedMark } from '../../erasure/erased-mark.ts'
import { type Verified, verifyLedger } from '../../verify/verify-ledger.ts'
import type { BackupKey } from '../container/backup-key.ts'
import { type Continuation, continueLedger } from './continue-ledger.ts'
import { unpackBackup } from './unpack-backup.ts'
import type { Upload } from './upload.ts'

/** A backup that lies unpacked and verified in a folder, with what continues it. */
export interface CheckedRestore {
  readonly plan: RestorePlan
  readonly folder: string
  readonly key: BackupKey
}

/** Which branch is to be restored. */
export interface RestoredBranch {
  readonly dataFolder: string
  /** Its ledger is damaged: what can be read of it is kept. Else it is empty. */
  readonly damaged: boolean
}

/**
 * Unpacks an uploaded backup beside the branch, puts behind it what a damaged ledger still has, and verifies all of that as a desk would
 * when it opens. Errors: wrongPassphrase, backupDamaged, backupNewer. Throws system errors.
 */
export async function checkRestore(
  upload: Upload,
  passphrase: string,
  { dataFolder, damaged }: RestoredBranch,
): Promise<Result<CheckedRestore, HostErrorCode>> {
  const folder = join(upload.folder, 'data')
  const unpacked = await unpackBackup(upload.handle, passphrase, folder)
  if (!unpacked.ok) return unpacked
  const { header, key } = unpacked.value
  const continuation = damaged ? await continueLedger(folder, dataFolder, header) : null
  const verified = await verifyContinued(folder, header.seq, continuation)
  if (!verified || verified.broken?.reason === 'newer') return refused(verified ? 'backupNewer' : 'backupDamaged')
  const { entries, applications, operators, balance, lastErasure } = verified
  const isErased = header.erasure >= lastErasure
  const wasErased = entries === header.seq || (await readErasedMark(dataFolder, lastErasure)) >= lastErasure
  // Where the text of all erasures is gone the next start need not go through the files again, and leaves alone what is set aside.
  if (isErased && wasErased) await writeErasedMark(folder, lastErasure)
  const { station, at, seq } = header
  const setsAside = continuation
    ? Math.max(0, continuation.related ? continuation.lines - entries : continuation.lines)
    : 0
  return ok({
    plan: { station, at, seq, applications, operators, balance, keeps: entries, setsAside },
    ...{ folder, key },
  })
}

/** What was found once everything that does not fit behind the backup is cut off again; null where the backup itself is not sound. */
async function verifyContinued(
  folder: string,
  backedUp: number,
  continuation: Continuation | null,
): Promise<Verified | null> {
  for (let keeps = continuation?.keeps ?? backedUp; ; ) {
    const verified = await verifyLedger(folder, {
      sizes: null,
      signal: new AbortController().signal,
      onProgress: () => {},
    })
    if (!verified.ok) return null
    const { entries, broken, tornBytes } = verified.value
    if (broken?.reason === 'newer') return verified.value
    if (entries === keeps && !broken && tornBytes === 0) return verified.value
    const sound = Math.min(entries, keeps - 1, broken ? broken.seq - 1 : keeps)
    if (!continuation || sound < backedUp) return null
    keeps = sound
    await continuation.cutBack(keeps)
  }
}
