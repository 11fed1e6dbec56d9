import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { DamagedBackup } from '../../../../../../main/host/backup/container/damaged-backup.ts'
import { packFiles } from '../../../../../../main/host/backup/container/pack-files.ts'
import { openChunks, sealChunks } from '../../../../../../main/host/backup/container/seal-chunks.ts'
import { unpackFiles } from '../../../../../../main/host/backup/container/unpack-files.ts'
import type { ReadableFile } from '../../../../../../main/host/ledger/line-reader.ts'

const CHUNK = 256 * 1024
const header = Buffer.from('header')
const key = randomBytes(32)

function fileOf(bytes: Buffer): ReadableFile {
  return {
    read: async (buffer, offset, length, position) => ({
      bytesRead: bytes.copy(buffer, offset, position, position + length),
    }),
    stat: async () => ({ size: bytes.length }),
  }
}

async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

async function* piecesOf(bytes: Buffer, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

const open = (sealed: Buffer) => collect(openChunks(fileOf(Buffer.concat([header, sealed])), key, header))

test('a stream of any length comes back, in whatever pieces it came', async () => {
  for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5]) {
    const bytes = randomBytes(length)
    for (const size of [1000, 3 * CHUNK]) {
      const sealed = await collect(sealChunks(piecesOf(bytes, size), key, header))
      expect((await open(sealed)).equals(bytes), `${length} in pieces of ${size}`).toBe(true)
    }
  }
})

test('a stream that was cut between two chunks is noticed by the chunk that is last then', async () => {
  const sealed = await collect(sealChunks(piecesOf(randomBytes(3 * CHUNK), CHUNK), key, header))
  for (const chunks of [0, 1, 2])
    await expect(open(sealed.subarray(0, chunks * (CHUNK + 16))), `${chunks} chunks`).rejects.toThrow(DamagedBackup)
})

test('files that are not byte by byte what was packed are noticed, whatever the encryption says', async () => {
  const packed = await collect(packFiles([{ path: 'ledger.jsonl', content: Buffer.from('{"seq":1}\n') }], () => {}))
  const unpack = (bytes: Buffer) => unpackFiles(piecesOf(bytes, 7), () => ({ write: () => {}, end: () => {} }))
  await unpack(packed)
  for (let index = 0; index < packed.length; index += 1) {
    const flipped = Buffer.from(packed)
    flipped[index] = (flipped[index] ?? 0) ^ 1
    await expect(unpack(flipped), `byte ${index}`).rejects.toThrow(DamagedBackup)
    await expect(unpack(packed.subarray(0, index)), `cut at ${index}`).rejects.toThrow(DamagedBackup)
  }
})
