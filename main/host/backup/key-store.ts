import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import type { SecretStore } from '../desk.ts'
import { replaceFile } from '../durable-file.ts'
import { readSealed, sealLine } from '../sealed-file.ts'
import type { BackupKey } from './container/backup-key.ts'

/** The file in the data folder. Its user alone can read it, and it goes into no backup. */
export const keyFileName = 'backup-key.json'

/** The text of the file: the key, sealed by the system where it can do that. Not the passphrase, which could be used elsewhere too. */
export async function sealKey({ key, salt, cost }: BackupKey, secrets: SecretStore | null): Promise<string> {
  const text = key.toString('base64')
  const kept = secrets ? { sealed: await secrets.seal(text) } : { key: text }
  return `${sealLine({ salt: salt.toString('hex'), cost, ...kept })}\n`
}

/** Keeps the key of the backups to come. Throws system errors. */
export async function writeKey(dataFolder: string, text: string): Promise<void> {
  const path = join(dataFolder, keyFileName)
  await replaceFile(path, text)
  await chmod(path, 0o600)
}

/** The key of the backups to come; null where there is none, or where it was sealed by another user or another shell. */
export async function readKey(dataFolder: string, secrets: SecretStore | null): Promise<BackupKey | null> {
  try {
    const { state, value } = await readSealed(join(dataFolder, keyFileName))
    // An altered key would write backups that no passphrase opens.
    if (state !== 'sound') return null
    const kept = value as { readonly [name in 'salt' | 'key' | 'sealed']?: string } & { readonly cost: number }
    const text = kept.sealed === undefined ? kept.key : await secrets?.unseal(kept.sealed)
    const key = Buffer.from(text ?? '', 'base64')
    const salt = Buffer.from(kept.salt ?? '', 'hex')
    return key.length === 32 && salt.length === 16 && kept.cost > 0 ? { key, salt, cost: kept.cost } : null
  } catch {
    // Whatever is wrong with it, a new passphrase puts it right.
    return null
  }
}
