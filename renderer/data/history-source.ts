import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { Entry, OperatorId } from '../../shared/domain/entry.ts'
import type { ApplicationRow, DeskDatabase } from './db.ts'
import { findOperatorNames } from './entry-queries.ts'
import { readState } from './projection-state.ts'
import { findApplication, findHistory } from './queries.ts'

/** What the history of an application is written from. */
export interface HistorySource {
  readonly application: ApplicationRow
  /** Oldest first. */
  readonly entries: readonly Entry[]
  readonly names: ReadonlyMap<OperatorId, string>
  /** The last entry of the ledger that is taken into account. */
  readonly ledger: { readonly seq: number; readonly hash: string }
}

/** Reads the history of an application; null when there is none of this key. */
export async function readHistorySource(db: DeskDatabase, key: ApplicationKey): Promise<HistorySource | null> {
  const [application, entries, names, { cursor, hash }] = await Promise.all([
    findApplication(db, key),
    findHistory(db, key),
    findOperatorNames(db),
    readState(db),
  ])
  return application && { application, entries, names, ledger: { seq: cursor, hash } }
}
