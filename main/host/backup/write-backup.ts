import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import { syncFolder } from '../durable-file.ts'
import { backupName, partOf } from './backup-folder.ts'
import { type BackupContent, type Streaming, writeBackupFile } from './container/backup-file.ts'
import type { BackupKey } from './container/backup-key.ts'
import { verifyBackup } from './verify-backup.ts'

/** How to write a backup. */
export interface Writing extends Streaming {
  readonly key: BackupKey
  /** 32 random bytes. */
  readonly fileSalt: Buffer
}

/**
 * Writes a backup into a folder and reads it back; only then it gets its name. Whatever goes wrong, nothing of it is left. Errors:
 * `damaged`, `sourceDamaged` as of `verifyBackup`. Throws system errors, and when the signal aborts.
 */
export async function writeBackup(
  folder: string,
  content: BackupContent,
  { key, fileSalt, ...streaming }: Writing,
): Promise<Result<{ readonly file: string; readonly bytes: number }, 'damaged' | 'sourceDamaged'>> {
  const { station, at, seq } = content.facts
  const file = backupName(station, at, seq)
  const part = partOf(join(folder, file))
  try {
    const handle = await open(part, 'w', 0o600)
    let bytes: number
    try {
      await writeBackupFile(handle, content, { key, fileSalt }, streaming)
      bytes = (await handle.stat()).size
    } finally {
      await handle.close()
    }
    const verdict = await verifyBackup(part, key, streaming)
    if (verdict === 'good') {
      await rename(part, join(folder, file))
      await syncFolder(folder)
      return ok({ file, bytes })
    }
    await rm(part, { force: true })
    return refused(verdict)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}
