import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refused } from '../../../../shared/domain/result.ts'
import { syncFolder } from '../../durable-file.ts'
import { openBackupFile } from '../container/backup-file.ts'
import type { BackupHeader } from '../container/backup-header.ts'
import { type BackupKey, deriveBackupKey } from '../container/backup-key.ts'
import { DamagedBackup } from '../container/damaged-backup.ts'

/** What a backup was opened with, once all of it lies in a folder. */
export interface Unpacked {
  readonly header: BackupHeader
  readonly key: BackupKey
}

/**
 * Decrypts a backup into a new folder, each file flushed; one that stood there goes first. Errors: wrongPassphrase, backupDamaged,
 * backupNewer. Throws system errors.
 */
export async function unpackBackup(
  handle: FileHandle,
  passphrase: string,
  target: string,
): Promise<Result<Unpacked, 'wrongPassphrase' | 'backupDamaged' | 'backupNewer'>> {
  const opened = await openBackupFile(handle, ({ cost, salt }) =>
    deriveBackupKey(passphrase, Buffer.from(salt, 'hex'), cost),
  )
  if (!opened.ok) return opened
  const { header, key, unpack } = opened.value
  await rm(target, { recursive: true, force: true })
  await mkdir(join(target, 'batches'), { recursive: true, mode: 0o700 })
  let file: FileHandle | null = null
  try {
    await unpack(
      async path => {
        const own = await open(join(target, path), 'wx', 0o600)
        file = own
        return {
          write: async bytes => own.writeFile(bytes),
          end: async () => {
            await own.sync()
            await own.close()
            file = null
          },
        }
      },
      { signal: new AbortController().signal, onBytes: () => {} },
    )
  } catch (error) {
    await (file as FileHandle | null)?.close()
    if (error instanceof DamagedBackup) return refused('backupDamaged')
    throw error
  }
  for (const folder of [join(target, 'batches'), target]) await syncFolder(folder)
  return ok({ header, key })
}
