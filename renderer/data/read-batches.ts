import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { DeskDatabase } from './db.ts'
import type { ImportedApplication } from './project-import.ts'

/** What a look back into the ledger is read from. */
export interface LookBack {
  readonly db: DeskDatabase
  readonly host: HostClient
}

/** An application as an import brought it, and the `seq` of that import. */
export type VisitImported = (application: ImportedApplication, seq: number) => void

/** Small enough that the window draws between two pages. */
const pageSize = 500

/** Reads the batches of imports again, oldest first. Answers the host's refusal, null when all was read. */
export async function readBatches(
  { db, host }: LookBack,
  imports: Iterable<number>,
  visit: VisitImported,
): Promise<HostError | null> {
  for (const seq of [...new Set(imports)].sort((one, other) => one - other)) {
    const entry = (await db.entries.get(seq))?.entry
    if (entry?.kind !== 'imported') continue
    for (let offset = 0, total = 1; offset < total; offset += pageSize) {
      const page = await host.call('ledger.batch', { batch: entry.body.batch, offset, limit: pageSize })
      if (!page.ok) return page.error
      total = page.value.total
      for (const application of page.value.applications) visit(application, seq)
    }
  }
  return null
}

/** The imports after an entry, oldest first. */
export async function listImportsAfter({ db }: LookBack, seq: number): Promise<readonly number[]> {
  const all = await db.entries.where('entry.kind').equals('imported').primaryKeys()
  return all.filter(one => one > seq).sort((one, other) => one - other)
}
