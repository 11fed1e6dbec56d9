import type { FileHandle } from 'node:fs/promises'
import type { ChainedEntry, Entry } from '../../../shared/domain/entry.ts'
import type { PersonalRecord } from './chain.ts'

// An answer is one message to the window; the window asks again for the rest.
const PAGE_BYTES = 4 * 1024 * 1024

/** Where the lines of acknowledged entries lie; `ends[seq]` is the offset behind the entry's line. */
export interface EntryOffsets {
  readonly chainEnds: readonly number[]
  readonly personalEnds: readonly number[]
}

/** Reads acknowledged entries above `cursor`, at most `limit` and at most a few megabytes of them. */
export async function readEntries(
  files: { readonly chain: FileHandle; readonly personal: FileHandle },
  { chainEnds, personalEnds }: EntryOffsets,
  cursor: number,
  limit: number,
): Promise<Entry[]> {
  const last = Math.min(chainEnds.length - 1, cursor + limit)
  if (last <= cursor) return []
  const size = (seq: number) => (chainEnds[seq] ?? 0) + (personalEnds[seq] ?? 0)
  let to = cursor + 1
  while (to < last && size(to + 1) - size(cursor) <= PAGE_BYTES) to += 1
  const chain = await readRange(files.chain, chainEnds[cursor] ?? 0, chainEnds[to] ?? 0)
  const personal = await readRange(files.personal, personalEnds[cursor] ?? 0, personalEnds[to] ?? 0)
  const data = new Map<number, unknown>()
  for (const line of linesOf(personal)) {
    const record = JSON.parse(line) as PersonalRecord
    if (!('erased' in record)) data.set(record.seq, record.data)
  }
  return linesOf(chain).map(line => {
    const entry = JSON.parse(line) as ChainedEntry
    return { ...entry, personal: data.get(entry.seq) ?? null } as Entry
  })
}

async function readRange(handle: FileHandle, from: number, to: number): Promise<string> {
  const bytes = Buffer.allocUnsafe(to - from)
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done)
    if (bytesRead === 0) throw new Error('the ledger is shorter than what was acknowledged')
    done += bytesRead
  }
  return bytes.toString('utf8')
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.slice(0, -1).split('\n')
}
