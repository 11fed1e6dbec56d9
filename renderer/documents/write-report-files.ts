import type { ReportLine } from '../../shared/domain/report/report-lines.ts'
import type { ReportEnd, ReportFilesMade, ReportFilesWanted, ReportWriting } from './write-report.ts'

/** From the window to the worker, one at a time: each is answered before the next is sent. */
export type ReportRequest =
  | { readonly kind: 'begin'; readonly wanted: ReportFilesWanted }
  | { readonly kind: 'lines'; readonly lines: readonly ReportLine[] }
  | { readonly kind: 'finish'; readonly end: ReportEnd }

/** From the worker to the window. `broken`: a bug, with its own words. */
export type ReportReply =
  | { readonly kind: 'taken' }
  | { readonly kind: 'files'; readonly files: ReportFilesMade }
  | { readonly kind: 'broken'; readonly message: string }

/** A report on its way into its files, written in a worker. `add` resolves when the lines are written, so that none pile up. */
export interface ReportFileWriter extends ReportWriting {
  /** Ends the worker; needed whatever came of it. */
  stop(): void
}

/** Starts a worker of its own for one report: a document that is to be printed must not wait for it. */
export function startReportWriter(wanted: ReportFilesWanted): ReportFileWriter {
  const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module', name: 'report' })
  let before: Promise<unknown> = Promise.resolve()

  function ask(request: ReportRequest): Promise<ReportReply> {
    const answer = before.then(() => askNow(worker, request))
    before = answer.catch(() => {})
    return answer
  }

  void ask({ kind: 'begin', wanted }).catch(() => {})
  return {
    async add(lines) {
      await ask({ kind: 'lines', lines })
    },
    async finish(end) {
      const reply = await ask({ kind: 'finish', end })
      if (reply.kind !== 'files') throw new Error('the worker finished without files')
      return reply.files
    },
    stop: () => worker.terminate(),
  }
}

function askNow(worker: Worker, request: ReportRequest): Promise<ReportReply> {
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    const { signal } = done
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ReportReply>) => {
        done.abort()
        if (data.kind === 'broken') reject(new Error(data.message))
        else resolve(data)
      },
      { signal },
    )
    worker.addEventListener(
      'error',
      event => {
        done.abort()
        reject(new Error(event.message || 'the worker stopped'))
      },
      { signal },
    )
    worker.postMessage(request)
  })
}
