import { hash } from 'node:crypto'
import type { ChainedEntry, Draft, Entry, OperatorId } from '../../../shared/domain/entry.ts'
import { canonicalJson } from './canonical-json.ts'

/** The last entry of a chain; `seq` 0, 64 zeros and null before the first. */
export interface Head {
  readonly seq: number
  readonly hash: string
  readonly at: string | null
}

/** The head of an empty ledger. */
export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64), at: null }

/** One line of `personal.jsonl`. `erased` takes the place of salt and data once a person asked for it. */
export type PersonalRecord =
  | { readonly seq: number; readonly salt: string; readonly data: unknown }
  | { readonly seq: number; readonly erased: true }

/** Who, when and where of an entry. `salt` is 16 random bytes in hex, used only where there is something personal. */
export interface Stamp {
  readonly station: string
  readonly at: string
  readonly operator: OperatorId | null
  readonly salt: string
}

/** An entry as it will stand in the files; lines end with a newline, `personalLine` is '' where nothing is personal. */
export interface SealedEntry {
  readonly entry: Entry
  readonly chainLine: string
  readonly personalLine: string
}

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return hash('sha256', text)
}

/** The salted digest the chain carries of something personal. */
export function personalDigest(salt: string, data: unknown): string {
  return sha256(salt + canonicalJson(data))
}

/** The hash an entry must have, from everything in it but `hash`. */
export function hashOf(entry: ChainedEntry): string {
  const { hash: _, ...rest } = entry
  return sha256(canonicalJson(rest))
}

/** Makes the next entry of a chain from what was decided. */
export function sealEntry(draft: Draft, head: Head, stamp: Stamp): SealedEntry {
  const seq = head.seq + 1
  const { station, at, operator, salt } = stamp
  const { kind, body, personal } = draft
  const digest = personal === null ? null : personalDigest(salt, personal)
  const unhashed = { v: 1, station, seq, at, operator, kind, body, personalDigest: digest, prev: head.hash }
  const chained = { ...unhashed, hash: sha256(canonicalJson(unhashed)) }
  return {
    entry: { ...chained, personal } as Entry,
    chainLine: `${canonicalJson(chained)}\n`,
    personalLine: personal === null ? '' : `${canonicalJson({ seq, salt, data: personal })}\n`,
  }
}
