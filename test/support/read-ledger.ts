import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChainedEntry, EntryKind } from '../../shared/domain/entry.ts'

type LedgerLine = { [K in EntryKind]: ChainedEntry<K> }[EntryKind]

/** What stands in the ledger of a data folder on disk, oldest first; whole lines only. */
export function readLedger(dataFolder: string): readonly LedgerLine[] {
  const lines = readFileSync(join(dataFolder, 'ledger.jsonl'), 'utf8').split('\n').slice(0, -1)
  return lines.map(line => JSON.parse(line))
}

/** The entries of one kind in the ledger of a data folder on disk, oldest first. */
export function readEntries<K extends EntryKind>(dataFolder: string, kind: K): readonly ChainedEntry<K>[] {
  return readLedger(dataFolder).filter((entry): entry is LedgerLine & ChainedEntry<K> => entry.kind === kind)
}
