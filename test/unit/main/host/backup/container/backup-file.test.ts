import { createHash, randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type BackupFacts,
  openBackupFile,
  writeBackupFile,
} from '../../../../../../main/host/backup/container/backup-file.ts'
import { deriveBackupKey } from '../../../../../../main/host/backup/container/backup-key.ts'
import { DamagedBackup } from '../../../../../../main/host/backup/container/damaged-backup.ts'
import type { PackedFile } from '../../../../../../main/host/backup/container/pack-files.ts'
import type { ReadableFile } from '../../../../../../main/host/ledger/line-reader.ts'
import { seededRandom } from '../../../../../../shared/demo/seeded-random.ts'
import { makeFolder } from '../../../../../support/open-host.ts'

const passphrase = '三个和尚没水喝，一个和尚挑水喝'
const cost = 2 ** 4
const facts: BackupFacts = {
  ...{ format: 1, station: 'desk-1', at: '2026-11-22T02:00:00.000Z', seq: 3, hash: 'ab'.repeat(32) },
  ...{ erasure: 0, number: 1 },
}
const streaming = { signal: new AbortController().signal, onBytes: () => {} }

async function writeSample(files: readonly PackedFile[], more: Partial<BackupFacts> = {}): Promise<Buffer> {
  const path = join(await makeFolder(), 'sample.fdbackup')
  const handle = await open(path, 'w')
  const key = await deriveBackupKey(passphrase, randomBytes(16), cost)
  await writeBackupFile(handle, { facts: { ...facts, ...more }, files }, { key, fileSalt: randomBytes(32) }, streaming)
  await handle.close()
  return readFile(path)
}

/** The files in a backup, or why it is refused. */
async function readSample(bytes: Buffer, words = passphrase): Promise<Map<string, string> | string> {
  const contents = new Map<string, string>()
  try {
    const opened = await openBackupFile(fileOf(bytes), ({ cost, salt }) =>
      deriveBackupKey(words, Buffer.from(salt, 'hex'), cost),
    )
    if (!opened.ok) return opened.error
    await opened.value.unpack(path => {
      const parts: Buffer[] = []
      return {
        write: bytes => {
          parts.push(Buffer.from(bytes))
        },
        end: () => {
          contents.set(path, Buffer.concat(parts).toString('base64'))
        },
      }
    }, streaming)
    return contents
  } catch (error) {
    if (error instanceof DamagedBackup) return 'backupDamaged'
    throw error
  }
}

/** A file that holds these bytes. */
function fileOf(bytes: Buffer): ReadableFile {
  return {
    read: async (buffer, offset, length, position) => ({
      bytesRead: bytes.copy(buffer, offset, position, position + length),
    }),
    stat: async () => ({ size: bytes.length }),
  }
}

const small: readonly PackedFile[] = [
  { path: 'ledger.jsonl', content: Buffer.from('{"seq":1}\n') },
  { path: 'demo-branch', content: Buffer.alloc(0) },
]
// Chance cannot be packed tighter, so this takes several chunks.
const large: readonly PackedFile[] = [
  { path: 'ledger.jsonl', content: Buffer.from('{"seq":1}\n') },
  { path: `batches/${'ab'.repeat(32)}.jsonl.gz`, content: randomBytes(900_000) },
]

test('what was packed comes back, file by file, with the passphrase typed in either width', async () => {
  for (const files of [small, large, []]) {
    const contents = await readSample(await writeSample(files))
    expect(contents).toEqual(new Map(files.map(({ path, content }) => [path, (content as Buffer).toString('base64')])))
  }
  expect(await readSample(await writeSample(small), passphrase.replace('，', ','))).toBeInstanceOf(Map)
})

test('a wrong passphrase is told from a damaged file', async () => {
  expect(await readSample(await writeSample(small), `${passphrase}。`)).toBe('wrongPassphrase')
})

test('every flipped byte and every cut of a small backup is noticed', async () => {
  const bytes = await writeSample(small)
  for (let index = 0; index < bytes.length; index += 1) {
    const flipped = Buffer.from(bytes)
    flipped[index] = (flipped[index] ?? 0) ^ (1 << (index % 8))
    expect(await readSample(flipped), `byte ${index}`).toBe('backupDamaged')
    expect(await readSample(bytes.subarray(0, index)), `cut at ${index}`).toBe('backupDamaged')
  }
  expect(await readSample(Buffer.concat([bytes, Buffer.from([0])]))).toBe('backupDamaged')
})

test('chunks that are left out, swapped, doubled or of another file are noticed', async () => {
  const bytes = await writeSample(large)
  const start = 8 + 4 + bytes.readUInt32BE(8) + 32
  const chunk = 256 * 1024 + 16
  const chunks = Array.from({ length: Math.ceil((bytes.length - start) / chunk) }, (_, index) =>
    bytes.subarray(start + index * chunk, start + (index + 1) * chunk),
  )
  expect(chunks.length).toBe(4)
  const other = await writeSample(large)
  const [first, second, third, last] = chunks as [Buffer, Buffer, Buffer, Buffer]
  const otherFirst = other.subarray(start, start + chunk)
  for (const arranged of [
    [first, second, third],
    [first, second, last],
    [second, first, third, last],
    [first, first, third, last],
    [first, second, third, last, last],
    [first, second, third, third, last],
    [otherFirst, second, third, last],
    [],
  ]) {
    expect(await readSample(Buffer.concat([bytes.subarray(0, start), ...arranged]))).toBe('backupDamaged')
  }
  expect(await readSample(Buffer.concat([bytes.subarray(0, start), ...chunks]))).toBeInstanceOf(Map)
})

test('a large backup is noticed to be damaged wherever a byte is flipped', async () => {
  const bytes = await writeSample(large)
  const random = seededRandom(20_261_122)
  for (let round = 0; round < 40; round += 1) {
    const flipped = Buffer.from(bytes)
    const index = random.below(bytes.length)
    flipped[index] = (flipped[index] ?? 0) ^ (1 << random.below(8))
    expect(await readSample(flipped), `byte ${index}`).toBe('backupDamaged')
  }
})

test('files that no desk writes are refused, wherever they would lie', async () => {
  for (const path of [
    '../ledger.jsonl',
    '/etc/passwd',
    'batches/../../x',
    'station',
    'desk.lock',
    'batches/x.jsonl.gz',
  ])
    expect(await readSample(await writeSample([{ path, content: Buffer.alloc(1) }]))).toBe('backupDamaged')
  const twice = [small[0], small[0]].flatMap(file => file ?? [])
  expect(await readSample(await writeSample(twice))).toBe('backupDamaged')
})

test('a backup of a newer program is called so, not damaged', async () => {
  expect(await readSample(await writeSample(small, { format: 1000 }))).toBe('backupNewer')
})

test('a header that was rewritten, with a checksum that fits it, is noticed', async () => {
  const bytes = await writeSample(small)
  const length = bytes.readUInt32BE(8)
  const header = bytes
    .subarray(12, 12 + length)
    .toString()
    .replace('"seq":3', '"seq":4')
  const start = Buffer.concat([bytes.subarray(0, 12), Buffer.from(header)])
  const sum = createHash('sha256').update(start).digest()
  expect(await readSample(Buffer.concat([start, sum, bytes.subarray(12 + length + 32)]))).toBe('backupDamaged')
})
