import { constants, copyFile, type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChainedEntry } from '../../../../shared/domain/entry.ts'
import { batchPaths } from '../../batches/batch-files.ts'
import { isPersonalRecord } from '../../ledger/personal-reader.ts'
import { readEntry } from '../../ledger/replay.ts'
import { systemCode } from '../../system-error.ts'
import { readFully } from '../container/read-fully.ts'
import { readReadableLines } from './readable-lines.ts'

/** What of a damaged ledger continues a backup. */
export interface Continuation {
  /** The last entry the continued ledger has. */
  readonly keeps: number
  /** Lines of the damaged ledger, a torn one included. */
  readonly lines: number
  /** Whether both are the same ledger: they share an entry. */
  readonly related: boolean
  /** Cuts the continued ledger back to this entry, which is one of the backup's last or of those that were added. */
  cutBack(seq: number): Promise<void>
}

interface Place {
  readonly start: number
  readonly length: number
}

/**
 * Puts the entries of a damaged ledger that follow the last entry of an unpacked backup behind it, wherever in the file they stand, with
 * their personal parts and their batches, as far as the chain reaches. The damaged files stay as they are. Throws system errors.
 */
export async function continueLedger(
  target: string,
  dataFolder: string,
  last: { readonly seq: number; readonly hash: string },
): Promise<Continuation> {
  const known: string[] = []
  await readReadableLines(join(target, 'ledger.jsonl'), ({ value }) => known.push(String(value.hash)))
  const followers = new Map<string, Place>()
  let related = false
  const lines = await readReadableLines(join(dataFolder, 'ledger.jsonl'), ({ value, text, start }) => {
    const { seq, prev, hash } = value
    if (typeof seq !== 'number' || typeof prev !== 'string') return
    if (known[seq - 1] === hash) related = true
    if (seq > last.seq) followers.set(prev, { start, length: Buffer.byteLength(text) })
  })
  const records = new Map<number, Place>()
  await readReadableLines(join(dataFolder, 'personal.jsonl'), ({ value: { seq }, text, start }) => {
    if (typeof seq === 'number' && seq > last.seq) records.set(seq, { start, length: Buffer.byteLength(text) })
  })
  const { ends, keeps } = await append(target, dataFolder, last, { followers, records })
  return {
    ...{ keeps, lines, related: related || keeps > last.seq },
    cutBack: async seq => {
      const end = ends[seq - last.seq]
      if (!end) throw new Error(`entry ${seq} was not added`)
      for (const [file, size] of Object.entries(end)) await cut(join(target, file), size)
    },
  }
}

/** Sizes of both files. */
type Sizes = { readonly [file in 'ledger.jsonl' | 'personal.jsonl']: number }

async function append(
  target: string,
  dataFolder: string,
  last: { readonly seq: number; readonly hash: string },
  places: { readonly followers: ReadonlyMap<string, Place>; readonly records: ReadonlyMap<number, Place> },
): Promise<{ readonly ends: readonly Sizes[]; readonly keeps: number }> {
  const files: FileHandle[] = []
  const openIt = async (path: string, flags: string) => {
    const handle = await open(path, flags, 0o600)
    files.push(handle)
    return handle
  }
  try {
    const chain = await openIt(join(target, 'ledger.jsonl'), 'a')
    const personal = await openIt(join(target, 'personal.jsonl'), 'a')
    const ends: Sizes[] = [
      { 'ledger.jsonl': (await chain.stat()).size, 'personal.jsonl': (await personal.stat()).size },
    ]
    if (places.followers.size === 0) return { ends, keeps: last.seq }
    const damagedChain = await openIt(join(dataFolder, 'ledger.jsonl'), 'r')
    const damagedPersonal = places.records.size > 0 ? await openIt(join(dataFolder, 'personal.jsonl'), 'r') : null
    let head = last
    for (let place = places.followers.get(head.hash); place; place = places.followers.get(head.hash)) {
      const text = (await readFully(damagedChain, place.start, place.length)).toString('utf8')
      const entry = readEntry(text, head)
      if (typeof entry === 'string') break
      const record = await recordOf(entry, damagedPersonal, places.records.get(entry.seq))
      if (record === null || !(await bringBatch(target, dataFolder, entry))) break
      await chain.writeFile(`${text}\n`)
      await personal.writeFile(record)
      const before = ends.at(-1)
      ends.push({
        'ledger.jsonl': (before?.['ledger.jsonl'] ?? 0) + Buffer.byteLength(text) + 1,
        'personal.jsonl': (before?.['personal.jsonl'] ?? 0) + Buffer.byteLength(record),
      })
      head = { seq: entry.seq, hash: entry.hash }
    }
    for (const file of [chain, personal]) await file.sync()
    return { ends, keeps: head.seq }
  } finally {
    for (const file of files) await file.close()
  }
}

/** The personal line of an entry with its newline, '' where it has none, null where it is missing or altered. */
async function recordOf(
  { personalDigest: digest }: ChainedEntry,
  personal: FileHandle | null,
  place: Place | undefined,
): Promise<string | null> {
  if (digest === null) return ''
  if (!personal || !place) return null
  const text = (await readFully(personal, place.start, place.length)).toString('utf8')
  return isPersonalRecord(text, digest) ? `${text}\n` : null
}

/** Whether the files of an import are there, taken along from the damaged branch where the backup does not have them. */
async function bringBatch(target: string, dataFolder: string, entry: ChainedEntry): Promise<boolean> {
  if (!isImport(entry)) return true
  for (const file of Object.values(batchPaths(entry.body.batch))) {
    try {
      await copyFile(join(dataFolder, file), join(target, file), constants.COPYFILE_EXCL)
      await flush(join(target, file))
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false
      // The backup has an import of the same content.
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
  return true
}

function isImport(entry: ChainedEntry): entry is ChainedEntry<'imported'> {
  return entry.kind === 'imported'
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function cut(path: string, size: number): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(size)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
