import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { ReadableFile } from '../../ledger/line-reader.ts'
import { DamagedBackup } from './damaged-backup.ts'
import { readFully } from './read-fully.ts'

/** What is encrypted at once: so much is in memory, however large a backup is. */
const CHUNK = 256 * 1024
const TAG = 16

/**
 * Encrypts a stream with AES-256-GCM, a chunk at a time. Each chunk is bound to its place, to the header, and to whether it is the last,
 * so none can be altered, swapped, left out or put behind. `key` is for this file alone, which is why counting makes a good nonce.
 */
export async function* sealChunks(
  source: AsyncIterable<Uint8Array>,
  key: Buffer,
  headerBytes: Uint8Array,
): AsyncGenerator<Buffer, void, undefined> {
  const header = digestOf(headerBytes)
  let waiting: Uint8Array[] = []
  let size = 0
  let index = 0
  const seal = (plain: Buffer, last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last))
    cipher.setAAD(header)
    index += 1
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([sealed, cipher.getAuthTag()])
  }
  for await (const piece of source) {
    waiting.push(piece)
    size += piece.length
    if (size <= CHUNK) continue
    let bytes = Buffer.concat(waiting)
    // One chunk stays behind: whether it is the last is known only at the end.
    for (; bytes.length > CHUNK; bytes = bytes.subarray(CHUNK)) yield seal(bytes.subarray(0, CHUNK), false)
    waiting = [bytes]
    size = bytes.length
  }
  yield seal(Buffer.concat(waiting), true)
}

/** Decrypts what follows the header of a backup. Throws `DamagedBackup` at the first byte that is not as it was written. */
export async function* openChunks(
  handle: ReadableFile,
  key: Buffer,
  headerBytes: Uint8Array,
): AsyncGenerator<Buffer, void, undefined> {
  const header = digestOf(headerBytes)
  const { size } = await handle.stat()
  const count = Math.ceil((size - headerBytes.length) / (CHUNK + TAG))
  if (count < 1) throw new DamagedBackup('nothing follows the header')
  for (let index = 0; index < count; index += 1) {
    const sealed = await readFully(handle, headerBytes.length + index * (CHUNK + TAG), CHUNK + TAG)
    if (sealed.length < TAG) throw new DamagedBackup(`chunk ${index} is cut off`)
    const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, index === count - 1), { authTagLength: TAG })
    cipher.setAAD(header)
    cipher.setAuthTag(sealed.subarray(sealed.length - TAG))
    const plain = cipher.update(sealed.subarray(0, sealed.length - TAG))
    try {
      cipher.final()
    } catch {
      throw new DamagedBackup(`chunk ${index} was altered`)
    }
    yield plain
  }
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
