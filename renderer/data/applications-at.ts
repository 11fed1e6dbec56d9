import type { Application, ApplicationKey } from '../../shared/domain/application.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { importApplication } from './application-row.ts'
import type { ApplicationRow, DeskDatabase } from './db.ts'

const batchPage = 1000

/**
 * Applications as the central system had described them when the ledger stood at `seq`. Nearly always that is what the store has;
 * only for those that a later import changed are the batches of the imports before read again. What was erased since stays erased.
 */
export async function readApplicationsAt(
  { db, host }: { readonly db: DeskDatabase; readonly host: HostClient },
  rows: readonly ApplicationRow[],
  seq: number,
): Promise<Result<ReadonlyMap<ApplicationKey, Application>, HostError>> {
  const found = new Map<ApplicationKey, Application>(rows.map(row => [row.key, row]))
  const later = rows.filter(row => (row.imports.at(-1) ?? 0) > seq)
  if (later.length === 0) return ok(found)
  const wanted = new Set(later.map(row => row.key))
  const imports = new Set(later.flatMap(row => row.imports.filter(one => one <= seq)))
  const replayed = new Map<ApplicationKey, ApplicationRow>()
  for (const at of [...imports].sort((left, right) => left - right)) {
    const entry: Entry | undefined = (await db.entries.get(at))?.entry
    if (entry?.kind !== 'imported') continue
    for (let offset = 0, total = 1; offset < total; offset += batchPage) {
      const page = await host.call('ledger.batch', { batch: entry.body.batch, offset, limit: batchPage })
      if (!page.ok) return page
      total = page.value.total
      for (const application of page.value.applications)
        if (wanted.has(application.key))
          replayed.set(
            application.key,
            importApplication(replayed.get(application.key), application, application.received, at),
          )
    }
  }
  for (const [key, row] of replayed) found.set(key, row)
  return ok(found)
}
