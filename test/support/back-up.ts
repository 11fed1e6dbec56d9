import { open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '../../shared/domain/result.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { BackupStatus } from '../../shared/host/views.ts'

/** The passphrase of everyone in these tests. */
export const passphrase = '桃花潭水深千尺，不及汪伦送我情'

/** Sets the passphrase of a desk whose supervisor is signed in, and waits for the backup that follows. */
export async function setPassphrase(client: HostClient, pin = '802613'): Promise<BackupStatus> {
  answer(await client.call('backup.setPassphrase', { pin, passphrase }))
  return waitForBackup(client)
}

/** Backs up and waits until that is over. */
export async function backUp(client: HostClient): Promise<BackupStatus> {
  answer(await client.call('backup.begin', {}))
  return waitForBackup(client)
}

/** Waits until no backup is under way. */
export async function waitForBackup(client: HostClient): Promise<BackupStatus> {
  for (;;) {
    const status = answer(await client.call('backup.status', {}))
    if (status.running === null) return status
    await sleep(10)
  }
}

/** Uploads a backup as the window does, in parts; the id of the restore. */
export async function upload(client: HostClient, path: string, part = 1_000_000): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const { id } = answer(await client.call('restore.begin', { bytes: size }))
    for (let start = 0; start < size; start += part) {
      const buffer = Buffer.alloc(Math.min(part, size - start))
      await handle.read(buffer, 0, buffer.length, start)
      answer(await client.call('restore.append', { id, content: buffer.toString('base64') }))
    }
    return id
  } finally {
    await handle.close()
  }
}

/** Restores a backup: uploads, checks and commits it; what the check said. */
export async function restore(client: HostClient, path: string) {
  const id = await upload(client, path)
  const plan = answer(await client.call('restore.check', { id, passphrase }))
  const status = answer(await client.call('restore.commit', { id }))
  return { plan, status }
}

function answer<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
