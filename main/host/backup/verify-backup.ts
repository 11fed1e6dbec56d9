import { open } from 'node:fs/promises'
import { ChainCheck } from './chain-check.ts'
import { openBackupFile, type Streaming } from './container/backup-file.ts'
import type { BackupKey } from './container/backup-key.ts'
import { DamagedBackup } from './container/damaged-backup.ts'

/** What was found: `sourceDamaged` means that what was read back is what was packed, and the packed ledger is broken. */
export type BackupVerdict = 'good' | 'damaged' | 'sourceDamaged'

/**
 * Reads a backup back from the disk as a restore would: decrypts all of it, holds every file against its digest, and follows the chain up
 * to the entry that its header names. Throws system errors, and when `signal` aborts.
 */
export async function verifyBackup(path: string, key: BackupKey, streaming: Streaming): Promise<BackupVerdict> {
  const handle = await open(path, 'r')
  try {
    const opened = await openBackupFile(handle, () => key)
    if (!opened.ok) return 'damaged'
    const chain = new ChainCheck()
    await opened.value.unpack(
      path => ({
        write: bytes => {
          if (path === 'ledger.jsonl') chain.add(bytes)
        },
        end: () => {},
      }),
      streaming,
    )
    return chain.endsWith(opened.value.header.hash) ? 'good' : 'sourceDamaged'
  } catch (error) {
    if (error instanceof DamagedBackup) return 'damaged'
    throw error
  } finally {
    await handle.close()
  }
}
