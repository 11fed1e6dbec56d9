import type { ChainedEntry } from '../../../shared/domain/entry.ts'
import type { LedgerBreak } from './break.ts'
import { canonicalJson } from './canonical-json.ts'
import { type PersonalRecord, sha256 } from './chain.ts'
import { type Line, LineReader, type ReadableFile } from './line-reader.ts'

/** Reads `personal.jsonl` in step with the chain and holds each record against its digest. Whether an erased one may be is told later. */
export class PersonalReader {
  readonly #lines: LineReader
  readonly #erased: { readonly seq: number; readonly line: number }[] = []
  #end = 0
  #ahead: Line | null = null

  constructor(handle: ReadableFile) {
    this.#lines = new LineReader(handle)
  }

  /** The offset behind the last record that belongs to an entry. */
  get end(): number {
    return this.#end
  }

  /** The records without text so far, each of which an entry must name. */
  get erased(): readonly { readonly seq: number; readonly line: number }[] {
    return this.#erased
  }

  /** How many records have been matched with an entry. */
  get count(): number {
    return this.#lines.count - (this.#ahead ? 1 : 0)
  }

  /** The personal part of the next entry; `atEnd` when the file holds no further record. */
  async personalOf(entry: ChainedEntry): Promise<{ readonly personal: unknown } | LedgerBreak | 'atEnd'> {
    if (entry.personalDigest === null) return { personal: null }
    const line = this.#ahead ?? (await this.#lines.next())
    if (!line) return 'atEnd'
    this.#ahead = line
    const record = parse(line.text)
    if (!record) return { file: 'personal.jsonl', line: line.number, reason: 'notJson' }
    if (record.seq !== entry.seq) return { file: 'personal.jsonl', line: line.number, reason: 'personalMissing' }
    if (!isAsWritten(line.text, record, entry.personalDigest))
      return { file: 'personal.jsonl', line: line.number, reason: 'personalDigest' }
    this.#ahead = null
    this.#end = line.end
    if ('erased' in record) this.#erased.push({ seq: record.seq, line: line.number })
    return { personal: 'erased' in record ? null : record.data }
  }

  /** Counts the whole records that no entry claimed. */
  async countRest(): Promise<number> {
    let rest = this.#ahead ? 1 : 0
    while (await this.#lines.next()) rest += 1
    return rest
  }
}

/** Whether a line is the personal record of the entry of that digest, or an erased one: as it was written, in every byte. */
export function isPersonalRecord(text: string, digest: string): boolean {
  const record = parse(text)
  return record !== null && isAsWritten(text, record, digest)
}

/** Whether a line is, byte by byte, what the ledger wrote for that digest: nothing in it may differ, not even what means nothing. */
function isAsWritten(text: string, record: PersonalRecord, digest: string): boolean {
  if ('erased' in record) return text === `{"erased":true,"seq":${record.seq}}`
  try {
    const data = canonicalJson(record.data)
    return (
      text === `{"data":${data},"salt":"${record.salt}","seq":${record.seq}}` && sha256(record.salt + data) === digest
    )
  } catch {
    // A fraction, or nothing at all, where the ledger never writes one.
    return false
  }
}

function parse(text: string): PersonalRecord | null {
  try {
    const record = JSON.parse(text) as PersonalRecord
    return typeof record === 'object' && record !== null ? record : null
  } catch {
    return null
  }
}
