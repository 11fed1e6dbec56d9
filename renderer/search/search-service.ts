import type { ApplicationKey } from '../../shared/domain/application.ts'
import { type ApplicationRow, createDatabase, type DeskDatabase } from '../data/db.ts'
import type { FromSearchWorker, ToSearchWorker } from './messages.ts'
import { SearchIndex } from './search-index.ts'

/** Rows read at once while building; between two reads queries are answered. */
const rowsAtOnce = 500

/** What the worker does: keeps an index of one store and answers queries on it, also while it is being built. */
export function createSearchService(post: (message: FromSearchWorker) => void): {
  receive(message: ToSearchWorker): void
} {
  let db: DeskDatabase | null = null
  let index = new SearchIndex()
  let ready = false
  let fault: string | null = null
  let expected = 0
  let revision = 0
  /** Rows told of while building: what is read from the store may be older than they are. */
  let told = new Set<ApplicationKey>()

  function report(): void {
    revision += 1
    const total = Math.max(expected, index.size)
    post({ kind: 'progress', progress: { ready, fault, indexed: index.size, total, revision } })
  }

  function put(row: ApplicationRow): void {
    index.upsert(row, row.waitingSince !== undefined)
  }

  async function build(from: DeskDatabase): Promise<void> {
    const mine = new SearchIndex()
    index = mine
    ready = false
    fault = null
    told = new Set()
    expected = await from.applications.count()
    for (let last: ApplicationKey | null = null; ; ) {
      const rows: ApplicationRow[] = await (last === null
        ? from.applications.limit(rowsAtOnce)
        : from.applications.where('key').above(last).limit(rowsAtOnce)
      ).toArray()
      // Another build has begun meanwhile.
      if (index !== mine) return
      for (const row of rows) if (!told.has(row.key)) put(row)
      last = rows.at(-1)?.key ?? null
      if (last === null) break
      report()
    }
    ready = true
    told.clear()
    report()
  }

  function start(): void {
    if (!db) return
    // A store taken away while it is read: the projection makes it anew and says so, which starts another build.
    build(db).catch(error => {
      fault = String(error)
      report()
    })
  }

  return {
    receive(message) {
      switch (message.kind) {
        case 'open':
          db = createDatabase(message.database)
          return start()
        case 'all':
          return start()
        case 'rows':
          for (const row of message.rows) {
            if (!ready) told.add(row.key)
            put(row)
          }
          return report()
        case 'query':
          post({
            kind: 'answer',
            id: message.id,
            answer: { ...index.query(message.text, message.limit), complete: ready },
          })
      }
    },
  }
}
