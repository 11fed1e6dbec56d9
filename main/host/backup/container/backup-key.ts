import { hkdfSync, scrypt, timingSafeEqual } from 'node:crypto'

/** What a passphrase becomes. The key opens every backup made with this salt; the passphrase itself is kept nowhere. */
export interface BackupKey {
  readonly key: Buffer
  readonly salt: Buffer
  /** scrypt's N, so that it can grow later. */
  readonly cost: number
}

/** The keys of one file. */
export interface FileKeys {
  readonly cipher: Buffer
  /** 16 bytes that stand in the header. */
  readonly check: Buffer
}

/** Takes about half a second and 128 MB: guessing passphrases of a stolen stick costs that each time. */
export const backupCost = 2 ** 17

const LENGTH = 32

/** Makes the key of a passphrase, off the main thread. What looks alike counts as alike, however it was typed. */
export function deriveBackupKey(passphrase: string, salt: Buffer, cost: number): Promise<BackupKey> {
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
    scrypt(passphrase.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error ? reject(error) : resolve({ key, salt, cost }),
    )
  })
}

/** The keys of the file with this salt. */
export function keysOfFile({ key }: BackupKey, fileSalt: Buffer): FileKeys {
  const derived = Buffer.from(hkdfSync('sha256', key, fileSalt, 'fapiao-desk backup', LENGTH + 16))
  return { cipher: derived.subarray(0, LENGTH), check: derived.subarray(LENGTH) }
}

/** Whether the keys are those of the file with this check in its header. */
export function fitsFile({ check }: FileKeys, keyCheck: string): boolean {
  const expected = Buffer.from(keyCheck, 'hex')
  return expected.length === check.length && timingSafeEqual(expected, check)
}
