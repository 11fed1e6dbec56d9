import type { Applied } from '../data/projection.ts'
import type { FromSearchWorker, SearchAnswer, SearchProgress, ToSearchWorker } from './messages.ts'

/** The look-up as the window sees it. */
export interface SearchClient {
  /** The best `limit` hits for what is typed; null when a later query has taken its place. Never rejects. */
  query(text: string, limit: number): Promise<SearchAnswer | null>
  /** Takes over what the projection has stored: `projection.onApplied(client.apply)`. */
  apply(applied: Applied): void
  /** How far the index is; the same object until it changes. */
  getProgress(): SearchProgress
  /** Calls back when the index has changed; the answer stops it. */
  subscribe(listener: () => void): () => void
  /** Ends the worker; open queries answer null. */
  close(): void
}

interface Asked {
  readonly text: string
  readonly limit: number
  readonly resolve: (answer: SearchAnswer | null) => void
}

/** Starts the search worker on the store of a desk. The store must have been opened once before. */
export function createSearchClient(database: string): SearchClient {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const listeners = new Set<() => void>()
  let progress: SearchProgress = { ready: false, fault: null, indexed: 0, total: 0, revision: 0 }
  let asked: Asked | null = null
  let next: Asked | null = null
  let id = 0

  const tell = (message: ToSearchWorker) => worker.postMessage(message)

  // One query is with the worker and one waits: whatever is typed in between is out of date before it is looked at.
  function ask(query: Asked): void {
    asked = query
    id += 1
    tell({ kind: 'query', id, text: query.text, limit: query.limit })
  }

  function notice(now: SearchProgress): void {
    progress = now
    for (const listener of listeners) listener()
  }

  worker.addEventListener('error', event => notice({ ...progress, ready: false, fault: event.message }))
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.kind === 'progress') return notice(data.progress)
    if (data.id !== id) return
    asked?.resolve(next ? null : data.answer)
    asked = null
    if (next) ask(next)
    next = null
  })

  tell({ kind: 'open', database })

  return {
    query: (text, limit) =>
      new Promise(resolve => {
        next?.resolve(null)
        next = null
        if (asked) next = { text, limit, resolve }
        else ask({ text, limit, resolve })
      }),
    apply: applied => tell(applied),
    getProgress: () => progress,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      worker.terminate()
      asked?.resolve(null)
      next?.resolve(null)
      asked = null
      next = null
    },
  }
}
