import type { ApplicationKey } from '../../shared/domain/application.ts'
import { type ApplicationRow, createDatabase, type DeskDatabase } from '../data/db.ts'
import { readState } from '../data/projection-state.ts'
import { keepIndex, loadIndex } from './index-store.ts'
import type { FromSearchWorker, ToSearchWorker } from './messages.ts'
import { SearchIndex } from './search-index.ts'

/** Rows read at once while building; between two reads queries are answered. */
const rowsAtOnce = 500
/** So often the window hears of progress at most; each time it may ask its query again. */
const reportEveryMs = 100
/** An index is kept when nothing has changed for so long. */
const keepAfterMs = 2000
/** Entries change few rows, and the next start reads those again faster than the whole index is written. */
const fewChanges = 1000

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
  let reporting: ReturnType<typeof setTimeout> | null = null
  /** The entry up to which everything is in the index. */
  let cursor = 0
  /** Changes since the index was kept; infinite when the next start could not make up for them. */
  let unkept = 0
  let keeping: ReturnType<typeof setTimeout> | undefined
  /** Rows told of while preparing: what is read from the store may be older than they are. */
  let told = new Map<ApplicationKey, ApplicationRow>()

  function report(): void {
    revision += 1
    if (reporting !== null) return
    tellProgress()
    const said = revision
    reporting = setTimeout(() => {
      reporting = null
      if (revision !== said) tellProgress()
    }, reportEveryMs)
  }

  function tellProgress(): void {
    const total = Math.max(expected, index.size)
    post({ kind: 'progress', progress: { ready, fault, indexed: index.size, total, revision } })
  }

  function put(row: ApplicationRow): void {
    index.upsert(row, row.waitingSince !== undefined)
  }

  async function prepare(from: DeskDatabase): Promise<void> {
    const mine = new SearchIndex()
    index = mine
    ready = false
    fault = null
    told = new Map()
    const kept = await loadIndex(from)
    if (index !== mine) return
    if (kept) {
      index = kept.index
      for (const row of kept.rows) put(row)
      for (const row of told.values()) put(row)
      cursor = Math.max(cursor, kept.cursor)
    } else if (!(await build(from, mine))) return
    ready = true
    told.clear()
    report()
    keepSoon(kept ? kept.rows.length : Number.POSITIVE_INFINITY)
  }

  /** Reads every row into `mine`; false when another index has taken its place. */
  async function build(from: DeskDatabase, mine: SearchIndex): Promise<boolean> {
    const [state, count] = await Promise.all([readState(from), from.applications.count()])
    cursor = Math.max(cursor, state.cursor)
    expected = count
    for (let last: ApplicationKey | null = null; ; ) {
      const rows: ApplicationRow[] = await (last === null
        ? from.applications.limit(rowsAtOnce)
        : from.applications.where('key').above(last).limit(rowsAtOnce)
      ).toArray()
      if (index !== mine) return false
      for (const row of rows) if (!told.has(row.key)) put(row)
      last = rows.at(-1)?.key ?? null
      if (last === null) return true
      report()
    }
  }

  function start(): void {
    if (!db) return
    clearTimeout(keeping)
    cursor = 0
    // A store taken away while it is read: the projection makes it anew and says so, which starts another build.
    prepare(db).catch(error => {
      fault = String(error)
      report()
    })
  }

  function keepSoon(changes: number): void {
    unkept += changes
    if (!ready || unkept < fewChanges) return
    clearTimeout(keeping)
    keeping = setTimeout(() => {
      if (!db) return
      unkept = 0
      // A full disk costs the next start a build, no more.
      keepIndex(db, index, cursor).catch(() => undefined)
    }, keepAfterMs)
  }

  function follow(rows: readonly ApplicationRow[], seq: number | null): void {
    for (const row of rows) {
      if (!ready) told.set(row.key, row)
      put(row)
    }
    cursor = Math.max(cursor, seq ?? 0)
    report()
    keepSoon(seq === null ? Number.POSITIVE_INFINITY : rows.length)
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
          return follow(message.rows, message.seq)
        case 'query': {
          const answer = { ...index.query(message.text, message.limit), complete: ready }
          post({ kind: 'answer', id: message.id, answer })
        }
      }
    },
  }
}
