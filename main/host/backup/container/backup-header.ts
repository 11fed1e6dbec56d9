import { createHash } from 'node:crypto'
import { ok, type Result, refused } from '../../../../shared/domain/result.ts'
import { dataFormat } from '../../data-format.ts'
import type { ReadableFile } from '../../ledger/line-reader.ts'
import { readFully } from './read-fully.ts'

/** What stands in clear before the encrypted part of a backup. Nothing in it is personal. Binary values are hex. */
export interface BackupHeader {
  /** Of the container; this program writes 1. */
  readonly container: number
  /** Of the data folder inside. */
  readonly format: number
  readonly station: string
  /** A UTC instant. */
  readonly at: string
  /** The last entry inside. */
  readonly seq: number
  readonly hash: string
  /** The last erasure whose text is gone from the files inside, 0 before the first. */
  readonly erasure: number
  /** Counts the backups of a folder, so that a clock that is set does not change which one is the newest. */
  readonly number: number
  /** How the passphrase becomes a key: scrypt with this cost (N) and salt. */
  readonly cost: number
  readonly salt: string
  /** Makes the keys of this file its own. */
  readonly fileSalt: string
  /** Tells a wrong passphrase from a damaged file. */
  readonly keyCheck: string
}

const MAGIC = Buffer.from('FDBACKUP')
const MAX_JSON = 4096
const SUM = 32

/** The bytes a backup begins with: a mark, the length of the header, the header, and SHA-256 over all of that. */
export function encodeHeader(header: BackupHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const bytes = Buffer.concat([MAGIC, length, json])
  return Buffer.concat([bytes, sumOf(bytes)])
}

/** Reads what a backup begins with; `bytes` are those it stood in. Throws when the disk cannot be read. */
export async function readHeader(
  handle: ReadableFile,
): Promise<Result<{ readonly header: BackupHeader; readonly bytes: Buffer }, 'backupDamaged' | 'backupNewer'>> {
  const start = await readFully(handle, 0, MAGIC.length + 4)
  if (start.length < MAGIC.length + 4 || !start.subarray(0, MAGIC.length).equals(MAGIC)) return refused('backupDamaged')
  const length = start.readUInt32BE(MAGIC.length)
  if (length > MAX_JSON) return refused('backupDamaged')
  const bytes = await readFully(handle, 0, start.length + length + SUM)
  const summed = bytes.subarray(0, start.length + length)
  if (!bytes.subarray(summed.length).equals(sumOf(summed))) return refused('backupDamaged')
  const header = parse(summed.subarray(start.length).toString('utf8'))
  if (!header) return refused('backupDamaged')
  if (header.container !== 1 || header.format > dataFormat.format) return refused('backupNewer')
  return isHeader(header) ? ok({ header, bytes }) : refused('backupDamaged')
}

function parse(text: string): { readonly container: number; readonly format: number } | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { container, format } = value as Partial<Record<keyof BackupHeader, unknown>>
    return typeof container === 'number' && typeof format === 'number' ? { ...value, container, format } : null
  } catch {
    return null
  }
}

function isHeader(value: object): value is BackupHeader {
  const header = value as Partial<Record<keyof BackupHeader, unknown>>
  const counts = [header.seq, header.erasure, header.number, header.cost].every(
    count => Number.isSafeInteger(count) && Number(count) >= 0,
  )
  const binary = [header.hash, header.salt, header.fileSalt, header.keyCheck].every(
    hex => typeof hex === 'string' && /^[0-9a-f]{32,64}$/.test(hex),
  )
  const at = typeof header.at === 'string' && !Number.isNaN(Date.parse(header.at))
  return counts && binary && at && typeof header.station === 'string' && isUsableCost(Number(header.cost))
}

// A cost made up by somebody must not take all memory of the PC: 2^20 takes one gigabyte.
function isUsableCost(cost: number): boolean {
  return cost >= 2 && cost <= 2 ** 20 && Number.isInteger(Math.log2(cost))
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
