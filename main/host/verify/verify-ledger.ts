import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Balance, balanceOf } from '../../../shared/domain/custody.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { isImportErased } from '../../../shared/domain/erasure.ts'
import { fitsLedger } from '../../../shared/domain/fits-ledger.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import { emptyDesk } from '../desk-state.ts'
import type { LedgerBreak } from '../ledger/break.ts'
import type { Head } from '../ledger/chain.ts'
import { readWitness, type Witnessed, witnessName } from '../ledger/head-witness.ts'
import { LineReader, type ReadableFile } from '../ledger/line-reader.ts'
import { replayLedger } from '../ledger/replay.ts'
import { replayEntry } from '../replay-entry.ts'
import { systemCode } from '../system-error.ts'
import { snapshotOf } from './snapshot-file.ts'
import { type ErasedLine, verifyBatchPersonals } from './verify-batch.ts'

/** What was found in the ledger of a data folder. */
export interface Verified {
  /** Sound entries, counted from the first. */
  readonly entries: number
  /** When the first was recorded, a UTC instant; null in an empty ledger. */
  readonly firstAt: string | null
  readonly head: Head
  /** Sheets by place after the last sound entry. */
  readonly balance: Balance
  /** Applications that imports brought. */
  readonly applications: number
  /** Names of the active operators, in the order they were added. */
  readonly operators: readonly string[]
  /** The last erasure, 0 before the first. */
  readonly lastErasure: number
  /** Sound entries whose personal part has been erased. */
  readonly erased: number
  /** Bytes behind the last whole entry: a desk is writing just now, or was interrupted and will set them aside. */
  readonly tornBytes: number
  /** The first bad entry, null when there is none; nothing behind it was looked at. */
  readonly broken: (LedgerBreak & { readonly seq: number }) | null
}

/** How far a verification is, in entries. */
export interface VerifyProgress {
  readonly done: number
  readonly total: number
}

/** How to verify. */
export interface VerifyOptions {
  /** How much of each file to look at, null for all that is there. */
  readonly sizes: { readonly chain: number; readonly personal: number } | null
  readonly signal: AbortSignal
  readonly onProgress: (progress: VerifyProgress) => void
}

/**
 * Verifies a whole ledger from the disk: hashes, sequence, personal digests, the files of imports, and that no entry contradicts
 * another. Reads only, and may run beside an open desk. Errors: `noLedger`, `cancelled`. Throws when the disk cannot be read.
 */
export async function verifyLedger(
  dataFolder: string,
  options: VerifyOptions,
): Promise<Result<Verified, 'noLedger' | 'cancelled'>> {
  // An open desk notes an entry once it is in the chain, so the note first; and how far to look is its to say.
  const witnessed = options.sizes ? null : await readWitness(join(dataFolder, witnessName))
  const chain = await openToRead(join(dataFolder, 'ledger.jsonl'))
  if (!chain) return refused('noLedger')
  const personal = await openToRead(join(dataFolder, 'personal.jsonl'))
  try {
    return await verifyFiles(
      dataFolder,
      { chain, personal, witnessed: witnessed === 'damaged' ? null : witnessed },
      options,
    )
  } finally {
    await chain.close()
    await personal?.close()
  }
}

async function verifyFiles(
  dataFolder: string,
  files: {
    readonly chain: FileHandle
    readonly personal: FileHandle | null
    readonly witnessed: Witnessed | null
  },
  { sizes, signal, onProgress }: VerifyOptions,
): Promise<Result<Verified, 'cancelled'>> {
  // The chain first: a desk writes the personal record before the entry it belongs to.
  const chain = snapshotOf(files.chain, sizes?.chain ?? (await files.chain.stat()).size)
  const personal = files.personal
    ? snapshotOf(files.personal, sizes?.personal ?? (await files.personal.stat()).size)
    : emptyFile
  const total = await countLines(chain)
  const state = emptyDesk()
  const erasedLines: (ErasedLine & { readonly seq: number })[] = []
  let erased = 0
  let firstAt: string | null = null

  async function apply(entry: Entry): Promise<LedgerBreak | null> {
    if (signal.aborted) return gaveUp
    const broken = await replayEntry(dataFolder, state, entry, (next, parts) => fitsLedger(state.custody, next, parts))
    if (broken) return broken
    if (entry.kind === 'imported') {
      const onErased = (line: ErasedLine) => erasedLines.push({ ...line, seq: entry.seq })
      const damaged = await verifyBatchPersonals(dataFolder, entry.body.batch, () => signal.aborted, onErased)
      if (damaged) return damaged
    }
    firstAt ??= entry.at
    if (entry.personalDigest !== null && entry.personal === null) erased += 1
    onProgress({ done: entry.seq, total })
    return null
  }

  const { head, tail, broken } = await replayLedger(chain, personal, files.witnessed, apply)
  if (signal.aborted) return refused('cancelled')
  const lost = files.personal === null && total > 0 ? personalLost : null
  // Only now is it known what entries name: an erasure stands behind what it erases.
  const unnamed = erasedLines.find(line => !isImportErased(state.erasure, line.application, line.seq))
  const gone = unnamed && {
    file: unnamed.file,
    line: unnamed.line,
    seq: unnamed.seq,
    reason: 'personalMissing' as const,
  }
  const first: LedgerBreak | null = lost ?? broken ?? gone ?? null
  return ok({
    ...{ entries: head.seq, firstAt, head, balance: balanceOf(state.custody), erased },
    applications: state.custody.applications.size,
    operators: [...state.operators.values()].flatMap(({ name, active }) => (active ? [name] : [])),
    lastErasure: state.erasure.last,
    tornBytes: tail.chain + tail.personal,
    broken: first && { ...first, seq: first.seq ?? head.seq + 1 },
  })
}

const emptyFile: ReadableFile = {
  read: () => Promise.resolve({ bytesRead: 0 }),
  stat: () => Promise.resolve({ size: 0 }),
}

const gaveUp: LedgerBreak = { file: 'ledger.jsonl', line: 0, reason: 'impossible' }
const personalLost: LedgerBreak = { file: 'personal.jsonl', line: 1, reason: 'personalMissing' }

async function openToRead(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null
    throw error
  }
}

async function countLines(file: ReadableFile): Promise<number> {
  const lines = new LineReader(file)
  while (await lines.next());
  return lines.count
}
