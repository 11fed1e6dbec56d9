import type { ChainedEntry, Entry } from '../../../shared/domain/entry.ts'
import type { LedgerBreak } from './break.ts'
import { emptyHead, type Head, lineMatchesHash } from './chain.ts'
import type { Witnessed } from './head-witness.ts'
import { type Line, LineReader, type ReadableFile } from './line-reader.ts'
import { PersonalReader } from './personal-reader.ts'

/** What was found in the files. `ends[seq]` is the offset behind that entry's line in each file. */
export interface Replayed {
  readonly head: Head
  readonly chainEnds: number[]
  readonly personalEnds: number[]
  /** Bytes behind the last sound entry that were never acknowledged. */
  readonly tail: { readonly chain: number; readonly personal: number }
  readonly broken: LedgerBreak | null
}

/** Called for each sound entry in order; answers what is wrong with it beyond the chain, null when nothing is. */
export type ApplyEntry = (entry: Entry) => Promise<LedgerBreak | null> | LedgerBreak | null

/** One flush never writes more entries than this, so a crash never leaves more of them behind. */
export const groupLimit = 64

// Entries of one flush were all recorded while the flush before it ran.
const GROUP_SPAN_MS = 10_000

/**
 * Verifies the whole ledger from the first line on and hands every sound entry to `apply`. Changes nothing. Entries up to `witnessed`
 * have been acknowledged, so none of them can be what a crash left behind; null where that is not known.
 */
export async function replayLedger(
  chain: ReadableFile,
  personal: ReadableFile,
  witnessed: Witnessed | null,
  apply: ApplyEntry,
): Promise<Replayed> {
  const lines = new LineReader(chain)
  const personals = new PersonalReader(personal)
  const chainEnds = [0]
  const personalEnds = [0]
  let head = emptyHead
  let chainSize = 0
  const unacknowledged: ChainedEntry[] = []
  const named = new Set<number>()

  const stop = async (broken: LedgerBreak | null): Promise<Replayed> => {
    const sizes = { chain: (await chain.stat()).size, personal: (await personal.stat()).size }
    const tail = broken
      ? { chain: 0, personal: 0 }
      : { chain: sizes.chain - (chainEnds.at(-1) ?? 0), personal: sizes.personal - (personalEnds.at(-1) ?? 0) }
    return { head, chainEnds, personalEnds, tail, broken }
  }

  for (let line = await lines.next(); line; line = await lines.next()) {
    const previous = unacknowledged.at(-1) ?? head
    const entry = readEntry(line.text, previous)
    if (typeof entry === 'string') return stop({ file: 'ledger.jsonl', line: line.number, reason: entry })
    if (entry.seq === witnessed?.seq && entry.hash !== witnessed.hash)
      return stop({ file: 'ledger.jsonl', line: line.number, reason: 'otherEntry' })
    chainSize = line.end
    const found = unacknowledged.length > 0 ? 'atEnd' : await personals.personalOf(entry)
    if (found === 'atEnd' && entry.seq <= (witnessed?.seq ?? 0))
      return stop({ file: 'personal.jsonl', line: personals.count + 1, reason: 'personalMissing' })
    if (found === 'atEnd') {
      // Perhaps the crash came before the personal record reached the disk: the rest of the file decides.
      unacknowledged.push(entry)
      continue
    }
    if ('reason' in found) return stop(found)
    const problem = await applySafely(apply, { ...entry, personal: found.personal } as Entry, line)
    if (problem) return stop(problem)
    if (isErasure(entry)) for (const seq of entry.body.entries) named.add(seq)
    head = { seq: entry.seq, hash: entry.hash, at: entry.at }
    chainEnds.push(chainSize)
    personalEnds.push(personals.end)
  }

  const first = unacknowledged[0]
  const missing = { file: 'personal.jsonl', line: personals.count + 1, reason: 'personalMissing' } as const
  if (first && !isOneGroup(unacknowledged)) return stop(missing)
  if (head.seq < (witnessed?.seq ?? 0))
    return stop({ file: 'ledger.jsonl', line: lines.count + 1, reason: 'entriesMissing' })
  const leftover = await personals.countRest()
  // A crash leaves at most one group of personal records without entries; more means that entries were taken away.
  const allowed = head.seq === 0 ? 1 : groupLimit
  if (!first && leftover > allowed)
    return stop({ file: 'ledger.jsonl', line: lines.count + 1, reason: 'entriesMissing' })
  // An entry has to say that a text is gone, and it stands behind: only now can it be told.
  const unnamed = personals.erased.find(({ seq }) => !named.has(seq))
  if (unnamed) return stop({ file: 'personal.jsonl', ...unnamed, reason: 'personalMissing' })
  return stop(null)
}

/** The entry of a line that follows another in the chain, or why it does not. Its personal part is looked at elsewhere. */
export function readEntry(text: string, previous: Pick<Head, 'seq' | 'hash'>): ChainedEntry | LedgerBreak['reason'] {
  let entry: ChainedEntry
  try {
    entry = JSON.parse(text) as ChainedEntry
  } catch {
    return 'notJson'
  }
  if (typeof entry !== 'object' || entry === null) return 'notAnEntry'
  // A flipped bit can make another number of it, but not one that the hash agrees with.
  if (entry.v !== 1) return isOfNewerProgram(entry.v) && lineMatchesHash(text, entry.hash) ? 'newer' : 'notAnEntry'
  if (entry.prev !== previous.hash) return 'previousHash'
  if (entry.seq !== previous.seq + 1) return 'sequence'
  return lineMatchesHash(text, entry.hash) ? entry : 'hash'
}

function isOfNewerProgram(version: unknown): boolean {
  return typeof version === 'number' && version > 1
}

function isErasure(entry: ChainedEntry): entry is ChainedEntry<'personErased'> {
  return entry.kind === 'personErased'
}

function isOneGroup(entries: readonly ChainedEntry[]): boolean {
  const times = entries.map(entry => Date.parse(entry.at))
  return entries.length <= groupLimit && Math.max(...times) - Math.min(...times) <= GROUP_SPAN_MS
}

async function applySafely(apply: ApplyEntry, entry: Entry, line: Line): Promise<LedgerBreak | null> {
  try {
    return await apply(entry)
  } catch {
    return { file: 'ledger.jsonl', line: line.number, reason: 'impossible' }
  }
}
