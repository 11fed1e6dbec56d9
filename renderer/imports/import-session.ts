import type { ImportedApplication } from '../../shared/domain/import/group-applications.ts'
import type { IssueCode } from '../../shared/domain/import/row-issue.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { ImportLookup } from './compare-groups.ts'
import type { ImportProgress, ImportStep, PreviewCategory, PreviewPage, RememberedMappings } from './import-preview.ts'
import type { FromWorker, ImportRequests, RequestName, ToWorker } from './import-protocol.ts'
import type { KeptRows, Recall } from './kept-rows.ts'

/** What an import needs from the screen that starts it. */
export interface ImportOptions {
  readonly fileName: string
  /** Handed over to the worker: empty here afterwards. */
  readonly bytes: ArrayBuffer
  readonly lookup: ImportLookup
  readonly onProgress: (progress: ImportProgress) => void
  /** How long the worker may give no sign of life, in milliseconds. */
  readonly patience?: number
}

/** One file being imported in a worker. Every answer is null once the session was cancelled. */
export interface ImportSession {
  /**
   * Reads, checks and compares. Call again with a mapping added to get past a mapping request; the file is not read again. What
   * `recall` holds is recognised instead of checked, which changes nothing but the time.
   */
  open(remembered: RememberedMappings, recall?: Recall | null): Promise<ImportStep | null>
  /** `code` keeps the warned or refused rows that carry this finding; null keeps all. */
  page(category: PreviewCategory, offset: number, limit: number, code?: IssueCode | null): Promise<PreviewPage | null>
  /** The new and changed applications, in pages for the host. */
  accepted(
    offset: number,
    limit: number,
  ): Promise<{ readonly applications: readonly ImportedApplication[]; readonly total: number } | null>
  /** The refused and warned rows with a reason column, as the bytes of a CSV. */
  reasons(language: Language): Promise<Uint8Array | null>
  /** What to recall at the next import, to be kept once all that is accepted is stored. */
  keep(): Promise<KeptRows | null>
  /** Ends the session at once, whatever it is doing, and frees its memory. Also the way to close a finished one. */
  cancel(): void
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** The longest silence of the largest file is a few seconds. */
const PATIENCE_MS = 60_000

/** Starts a worker with a file. Nothing is stored: the screen sends the accepted applications to the host. */
export function startImport(options: ImportOptions): ImportSession {
  const { fileName, bytes, lookup, onProgress, patience = PATIENCE_MS } = options
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' })
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  let cancelled = false
  let broken: Error | null = null
  let watch: ReturnType<typeof setTimeout> | undefined

  const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer)

  const fail = (error: Error): void => {
    broken = error
    clearTimeout(watch)
    worker.terminate()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  /** A file on which the worker hangs must not keep somebody waiting for ever. */
  const watchOver = (isWorking: boolean): void => {
    clearTimeout(watch)
    if (isWorking) watch = setTimeout(() => fail(new Error(`no sign of the worker for ${patience} ms`)), patience)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (cancelled) return
    const isAnswer = data.kind === 'answer' || data.kind === 'failed'
    // While it waits for what the desk knows it is silent by right.
    watchOver(data.kind !== 'lookup' && !(isAnswer && waiting.size === 1))
    switch (data.kind) {
      case 'progress':
        onProgress(data.progress)
        return
      case 'lookup':
        lookup(data.keys, data.sheets).then(
          known => {
            if (cancelled) return
            send({ kind: 'known', id: data.id, known })
            watchOver(true)
          },
          (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))),
        )
        return
      case 'answer':
        waiting.get(data.id)?.resolve(data.answer)
        waiting.delete(data.id)
        return
      case 'failed':
        waiting.get(data.id)?.reject(new Error(data.message))
        waiting.delete(data.id)
    }
  })
  worker.addEventListener('error', event => fail(new Error(event.message || 'the import worker stopped')))

  const file = new Uint8Array(bytes)
  send({ kind: 'file', name: fileName, bytes: file }, [file.buffer])

  const request = <N extends RequestName>(
    name: N,
    input: ImportRequests[N]['input'],
  ): Promise<ImportRequests[N]['answer'] | null> => {
    if (cancelled) return Promise.resolve(null)
    if (broken) return Promise.reject(broken)
    return new Promise((resolve, reject) => {
      const id = nextId++
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      watchOver(true)
      // `name` and `input` belong together by the signature above.
      send({ kind: 'request', id, name, input } as ToWorker)
    })
  }

  return {
    open: (remembered, recall = null) => request('open', { remembered, recall }),
    page: (category, offset, limit, code = null) => request('page', { category, code, offset, limit }),
    accepted: (offset, limit) => request('accepted', { offset, limit }),
    reasons: language => request('reasons', { language }),
    keep: () => request('keep', {}),
    cancel() {
      cancelled = true
      clearTimeout(watch)
      worker.terminate()
      for (const { resolve } of waiting.values()) resolve(null)
      waiting.clear()
    },
  }
}
