import { hash as digestOf } from 'node:crypto'
import type { Draft, Entry, OperatorId } from '../../../shared/domain/entry.ts'
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
  return digestOf('sha256', text)
}

/** The salted digest the chain carries of something personal. */
export function personalDigest(salt: string, data: unknown): string {
  return sha256(salt + canonicalJson(data))
}

/** Whether the text of an entry's line, without its hash, has that hash. Its place in the canonical line is always the same. */
export function lineMatchesHash(text: string, hash: string): boolean {
  const member = `"hash":"${hash}",`
  const start = text.indexOf(member)
  return start >= 0 && sha256(text.slice(0, start) + text.slice(start + member.length)) === hash
}

/** Makes the next entry of a chain from what was decided. */
export function sealEntry(draft: Draft, head: Head, stamp: Stamp): SealedEntry {
  const seq = head.seq + 1
  const { station, at, operator, salt } = stamp
  const { kind, body, personal } = draft
  const data = personal === null ? null : canonicalJson(personal)
  const personalDigest = data === null ? null : sha256(salt + data)
  // The keys of an entry in their canonical order; `hash` comes between the two parts.
  const before = `{"at":${canonicalJson(at)},"body":${canonicalJson(body)},`
  const rest = canonicalJson({ kind, operator, personalDigest, prev: head.hash, seq, station, v: 1 }).slice(1)
  const hash = sha256(before + rest)
  const entry = { v: 1, station, seq, at, operator, kind, body, personal, personalDigest, prev: head.hash, hash }
  return {
    entry: entry as Entry,
    chainLine: `${before}"hash":"${hash}",${rest}\n`,
    personalLine: data === null ? '' : `{"data":${data},"salt":"${salt}","seq":${seq}}\n`,
  }
}
