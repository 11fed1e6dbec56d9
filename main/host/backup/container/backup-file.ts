import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { ok, type Result, refused } from '../../../../shared/domain/result.ts'
import type { ReadableFile } from '../../ledger/line-reader.ts'
import { systemCode } from '../../system-error.ts'
import { type BackupHeader, encodeHeader, readHeader } from './backup-header.ts'
import { type BackupKey, fitsFile, keysOfFile } from './backup-key.ts'
import { DamagedBackup } from './damaged-backup.ts'
import { type PackedFile, packFiles } from './pack-files.ts'
import { openChunks, sealChunks } from './seal-chunks.ts'
import { type FileSink, unpackFiles } from './unpack-files.ts'

/** What the header says besides what follows from the key. */
export type BackupFacts = Omit<BackupHeader, 'container' | 'cost' | 'salt' | 'fileSalt' | 'keyCheck'>

/** A stream under way. */
export interface Streaming {
  readonly signal: AbortSignal
  /** Hears how many bytes of content went through. */
  readonly onBytes: (bytes: number) => void
}

/** What a backup is made of. */
export interface BackupContent {
  readonly facts: BackupFacts
  readonly files: readonly PackedFile[]
}

/** Writes a backup into an empty file, up to the flush. Throws system errors, and when `signal` aborts. */
export async function writeBackupFile(
  handle: FileHandle,
  { facts, files }: BackupContent,
  { key, fileSalt }: { readonly key: BackupKey; readonly fileSalt: Buffer },
  { signal, onBytes }: Streaming,
): Promise<void> {
  const keys = keysOfFile(key, fileSalt)
  const headerBytes = encodeHeader({
    ...{ container: 1, ...facts, cost: key.cost, salt: key.salt.toString('hex') },
    ...{ fileSalt: fileSalt.toString('hex'), keyCheck: keys.check.toString('hex') },
  })
  await handle.writeFile(headerBytes)
  await pipeline(
    packFiles(files, onBytes),
    createGzip({ level: 1 }),
    source => sealChunks(source, keys.cipher, headerBytes),
    async source => {
      for await (const chunk of source) await handle.writeFile(chunk)
    },
    { signal },
  )
  await handle.sync()
}

/** A backup whose header has been read and whose passphrase fits. */
export interface OpenedBackup {
  readonly header: BackupHeader
  readonly key: BackupKey
  /** Gives out every file in it. Throws `DamagedBackup`, what sinks throw, and when `signal` aborts. */
  unpack(begin: (path: string) => Promise<FileSink> | FileSink, streaming: Streaming): Promise<void>
}

/** Opens a backup to read it; `keyFor` gives the key for cost and salt in its header. Throws when the disk cannot be read. */
export async function openBackupFile(
  handle: ReadableFile,
  keyFor: (header: BackupHeader) => Promise<BackupKey> | BackupKey,
): Promise<Result<OpenedBackup, 'backupDamaged' | 'backupNewer' | 'wrongPassphrase'>> {
  const read = await readHeader(handle)
  if (!read.ok) return read
  const { header, bytes } = read.value
  const key = await keyFor(header)
  const keys = keysOfFile(key, Buffer.from(header.fileSalt, 'hex'))
  if (!fitsFile(keys, header.keyCheck)) return refused('wrongPassphrase')
  return ok({
    header,
    key,
    unpack: async (begin, { signal, onBytes }) => {
      try {
        await pipeline(
          openChunks(handle, keys.cipher, bytes),
          createGunzip({ chunkSize: 256 * 1024 }),
          source => unpackFiles(counted(source, onBytes), begin),
          { signal },
        )
      } catch (error) {
        // Unpacking fails only on what this key encrypted and no desk wrote.
        throw systemCode(error).startsWith('Z_') ? new DamagedBackup('cannot be unpacked') : error
      }
    },
  })
}

async function* counted(source: AsyncIterable<Buffer>, onBytes: (bytes: number) => void) {
  for await (const chunk of source) {
    onBytes(chunk.length)
    yield chunk
  }
}
