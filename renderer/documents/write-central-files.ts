import type { CentralCell } from '../../shared/documents/central-table.ts'
import type { CentralFiles } from './write-central.ts'

/** From the window to the worker: rows in pieces, then the word to write. */
export type CentralRequest =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CentralCell[])[] }
  | { readonly kind: 'write'; readonly headers: 'zh-CN' | 'en'; readonly at: string }

/** From the worker to the window. No files: a bug, with its own words. */
export type CentralReply = { readonly files: CentralFiles } | { readonly files: null; readonly message: string }

/** A report on its way into its two files. */
export interface CentralWriter {
  /** Takes the next rows, some hundreds at a time, so that the window stays free. */
  add(rows: readonly (readonly CentralCell[])[]): void
  /** Writes what was added; rejects when the worker stops. */
  finish(headers: 'zh-CN' | 'en', at: string): Promise<CentralFiles>
  /** Ends the worker; needed whatever came of it. */
  stop(): void
}

/** Starts a worker of its own for one report: a document that is to be printed must not wait for it. */
export function startCentralWriter(): CentralWriter {
  const worker = new Worker(new URL('./central-worker.ts', import.meta.url), { type: 'module', name: 'central-export' })
  const send = (request: CentralRequest) => worker.postMessage(request)
  return {
    add: rows => send({ kind: 'rows', rows }),
    finish: (headers, at) =>
      new Promise((resolve, reject) => {
        const answer = ({ data }: MessageEvent<CentralReply>) =>
          data.files ? resolve(data.files) : reject(new Error(data.message))
        worker.addEventListener('message', answer, { once: true })
        worker.addEventListener('error', event => reject(new Error(event.message || 'the worker stopped')), {
          once: true,
        })
        send({ kind: 'write', headers, at })
      }),
    stop: () => worker.terminate(),
  }
}
