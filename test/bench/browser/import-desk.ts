import { type DeskDatabase, databaseName } from '../../../renderer/data/db.ts'
import { readKeptRows } from '../../../renderer/data/kept-rows.ts'
import { openDatabase } from '../../../renderer/data/open-database.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { createKnownLookup } from '../../../renderer/features/imports/known-lookup.ts'
import { keepImportedRows } from '../../../renderer/features/imports/recall-rows.ts'
import { storeImport } from '../../../renderer/features/imports/store-import.ts'
import { startImport } from '../../../renderer/imports/import-session.ts'
import type { KeptRows } from '../../../renderer/imports/kept-rows.ts'
import { createSearchClient } from '../../../renderer/search/search-client.ts'
import { createClient } from '../../../shared/host/client.ts'
import type { LedgerCall } from './ledger-worker.ts'
import { watchTasks } from './longest-task.ts'

/** Milliseconds of the steps of one import. */
export interface ImportTimes {
  /** Read, checked and compared. */
  readonly judged: number
  /** Taken over by the host, which here is in memory. */
  readonly taken: number
  /** Stored in IndexedDB and searchable. */
  readonly stored: number
  readonly all: number
  /** Applications that were stored. */
  readonly rows: number
  /** The longest task of the window. */
  readonly longest: number
}

/** A desk in the browser: the worker that reads, the store, the look-up, and a ledger in a worker in the place of the host. */
export async function openImportDesk(name: string) {
  const db: DeskDatabase = await openDatabase(databaseName(name))
  const ledger = openLedger()
  const projection = createProjection(ledger.host, db)
  const search = createSearchClient(db.name)
  projection.onApplied(search.apply)
  await projection.catchUp()

  async function importFile(bytes: Uint8Array<ArrayBuffer>): Promise<ImportTimes> {
    const copy = bytes.slice().buffer
    await new Promise(resolve => setTimeout(resolve))
    const watched = watchTasks()
    const since = performance.now()
    const { lookup } = createKnownLookup(db)
    const session = startImport({ fileName: 'export', bytes: copy, lookup, onProgress: () => {} })
    const { head, content } = await readKeptRows(db)
    const preview = await session.open({}, { program: '1', head, rows: content as KeptRows | null })
    if (preview?.kind !== 'preview') throw new Error(`not a preview: ${JSON.stringify(preview)}`)
    const judged = performance.now()
    const last = preview.applications.new + preview.applications.changed - 1
    const [sought] = (await session.accepted(last, 1))?.applications ?? []
    const stored = await storeImport({
      ...{ host: ledger.host, session, preview, unlocked: async () => true, cancelled: () => false },
      onProgress: () => {},
    })
    if (!stored?.ok) throw new Error(stored?.error.code)
    const taken = performance.now()
    const keeping = session.keep()
    const applied = await projection.applyAcknowledged(stored.value)
    if (!applied.ok) throw new Error(applied.error.code)
    // The worker answers in order: by then it has taken in every row.
    if (sought && (await search.query(sought.orderNo, 1))?.hits.length !== 1) throw new Error('not searchable')
    const searchable = performance.now()
    await keepImportedRows(db, await keeping, { head: preview.head, seq: stored.value.seq })
    session.cancel()
    const now = performance.now()
    const steps = { judged: judged - since, taken: taken - judged, stored: searchable - taken }
    return { ...steps, all: now - since, rows: last + 1, longest: watched.stop() }
  }

  return {
    db,
    importFile,
    async close() {
      search.close()
      ledger.close()
      await db.delete()
    },
  }
}

function openLedger() {
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: unknown) => void>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly answer: unknown }>) => {
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  })
  const call = (method: string, input: unknown) =>
    new Promise(resolve => {
      waiting.set(++lastId, resolve)
      worker.postMessage({ id: lastId, method, input } satisfies LedgerCall)
    })
  return { host: createClient(call as Parameters<typeof createClient>[0]), close: () => worker.terminate() }
}
