import { type DeskDatabase, databaseName } from '../../../renderer/data/db.ts'
import { lookUpForImport } from '../../../renderer/data/import-lookup.ts'
import { openDatabase } from '../../../renderer/data/open-database.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { startImport } from '../../../renderer/imports/import-session.ts'
import { createSearchClient } from '../../../renderer/search/search-client.ts'
import type { ImportedApplication } from '../../../shared/domain/import/group-applications.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { watchTasks } from './longest-task.ts'

/** Milliseconds of the steps of one import. */
export interface ImportTimes {
  /** Read, checked and compared. */
  readonly judged: number
  /** Taken over by the host, which here is in memory and copies what it answers. */
  readonly taken: number
  /** Stored in IndexedDB and searchable. */
  readonly stored: number
  readonly all: number
  readonly rows: number
  /** The longest task of the window, leaving out the host's part. */
  readonly longest: number
}

/** A desk in the browser: the worker that reads, the store, the look-up, and a ledger in memory in the place of the host. */
export async function openImportDesk(name: string) {
  const db: DeskDatabase = await openDatabase(databaseName(name))
  const ledger = createMemoryLedger()
  const projection = createProjection(ledger.host, db)
  const search = createSearchClient(db.name)
  projection.onApplied(search.apply)

  async function importFile(bytes: Uint8Array<ArrayBuffer>): Promise<ImportTimes> {
    const judging = watchTasks()
    const since = performance.now()
    const session = startImport({
      fileName: 'export',
      bytes: bytes.slice().buffer,
      async lookup(keys, sheets) {
        const { head, applications } = await lookUpForImport(db, keys, sheets)
        return { head, applications: [...applications.values()] }
      },
      onProgress: () => {},
    })
    const step = await session.open({})
    if (step?.kind !== 'preview') throw new Error(`not a preview: ${JSON.stringify(step)}`)
    const judged = performance.now()
    const longestJudging = judging.stop()
    const accepted: ImportedApplication[] = []
    for (let total = 1; accepted.length < total; ) {
      const page = await session.accepted(accepted.length, 1000)
      total = page?.total ?? 0
      accepted.push(...(page?.applications ?? []))
    }
    session.cancel()
    const entry = ledger.importAll(accepted)
    await new Promise(resolve => setTimeout(resolve))
    const storing = watchTasks()
    const taken = performance.now()
    const applied = await projection.applyAcknowledged(entry)
    if (!applied.ok) throw new Error(applied.error.code)
    const last = accepted.at(-1)
    // The worker answers in order: by then it has taken in every row.
    if (last && (await search.query(last.orderNo, 1))?.hits.length !== 1) throw new Error('not searchable')
    const now = performance.now()
    const longest = Math.max(longestJudging, storing.stop())
    const steps = { judged: judged - since, taken: taken - judged, stored: now - taken }
    return { ...steps, all: now - since, rows: accepted.length, longest }
  }

  return {
    db,
    importFile,
    async close() {
      search.close()
      await db.delete()
    },
  }
}
