import type { BatchApplication } from '../../shared/domain/custody.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { isEntryKind } from '../../shared/domain/entry-kinds.ts'
import { readCustodyParts } from './batches/batch-files.ts'
import { applyEntry, applyImport, type DeskState, learnApplications } from './desk-state.ts'
import type { LedgerBreak } from './ledger/break.ts'

/** What an entry leads to besides itself: the applications of an import, none for every other kind. */
export type Judge = (entry: Entry, applications: readonly BatchApplication[]) => boolean

/**
 * Applies a sound entry of the ledger to a state; an import is verified and learned from its batch. Answers what is wrong with the
 * batch, or that only a newer program knows the entry. `judge` may look at state and entry before: false stops with `impossible`.
 * Throws when the entry cannot be applied.
 */
export async function replayEntry(
  dataFolder: string,
  state: DeskState,
  entry: Entry,
  judge: Judge = () => true,
): Promise<LedgerBreak | null> {
  if (!isEntryKind(entry.kind)) return { file: 'ledger.jsonl', line: entry.seq, reason: 'newer' }
  const parts = entry.kind === 'imported' ? await readCustodyParts(dataFolder, entry.body.batch) : []
  if ('reason' in parts) return parts
  if (!judge(entry, parts)) throw new Error(`entry ${entry.seq} contradicts what was recorded before it`)
  if (entry.kind !== 'imported') applyEntry(state, entry)
  else {
    applyImport(state, entry)
    await learnApplications(state, entry, parts)
  }
  return null
}
