import type { HistoryModel } from '../../shared/documents/history-model.ts'
import type { LabelFault, LabelModel, MadeLabels } from '../../shared/documents/label-model.ts'
import type { DocumentFault, MadeDocument } from '../../shared/documents/made-document.ts'
import type { ManifestModel } from '../../shared/documents/manifest-model.ts'
import type { ReportModel } from '../../shared/documents/report-model.ts'
import type { SlipModel } from '../../shared/documents/slip-model.ts'
import type { StockTakeModel } from '../../shared/documents/stock-take-model.ts'
import { type Result, refused } from '../../shared/domain/result.ts'
import type { DocumentAnswers, DocumentReply, DocumentRequest, DocumentTask } from './worker-messages.ts'

/** Makes documents in a worker that stays warm, so that the window never waits for it. */
export interface DocumentMaker {
  /** Starts the worker and reads the fonts; worth doing once after sign-in. Says why when it cannot. */
  warmUp(): Promise<DocumentFault | null>
  /** The slip as PDF. Characters the font lacks are listed and have a ruled space on paper; that is no fault. */
  makeSlip(model: SlipModel): Promise<Result<MadeDocument, DocumentFault>>
  /** Labels of one stock as one PDF, a page each. What the font lacks and what was too long is noted per label; that is no fault. */
  makeLabels(models: readonly LabelModel[]): Promise<Result<MadeLabels, LabelFault>>
  /** The manifest as PDF; the same about missing characters. */
  makeManifest(model: ManifestModel): Promise<Result<MadeDocument, DocumentFault>>
  /** The history of an application as PDF; the same about missing characters. */
  makeHistory(model: HistoryModel): Promise<Result<MadeDocument, DocumentFault>>
  /** The report of a day or of several as PDF; the same about missing characters. */
  makeReport(model: ReportModel): Promise<Result<MadeDocument, DocumentFault>>
  /** The protocol of a stock-take as PDF; the same about missing characters. */
  makeStockTake(model: StockTakeModel): Promise<Result<MadeDocument, DocumentFault>>
  /** Ends the worker; what is under way answers `workerFailed`, and a later call starts another. */
  stop(): void
}

type Reply = DocumentReply['result']

/** A document maker that starts its worker when it is first asked, and a new one after a crash. */
export function createDocumentMaker(startWorker: () => Worker): DocumentMaker {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, (reply: Reply) => void>()

  function start(): Worker {
    const started = startWorker()
    started.addEventListener('message', (event: MessageEvent<DocumentReply>) => {
      waiting.get(event.data.id)?.(event.data.result)
      waiting.delete(event.data.id)
    })
    started.addEventListener('error', () => drop(started))
    started.addEventListener('messageerror', () => drop(started))
    return started
  }

  function drop(failed: Worker | null): void {
    if (!failed || failed !== worker) return
    worker = null
    failed.terminate()
    for (const settle of waiting.values()) settle(refused('workerFailed'))
    waiting.clear()
  }

  function ask<T extends DocumentTask>(task: T): Promise<DocumentAnswers[T['task']]> {
    worker ??= start()
    const request: DocumentRequest = { ...task, id: ++lastId }
    return new Promise(resolve => {
      // The number ties a reply to its request, so it has the type of that task's answer.
      waiting.set(request.id, reply => resolve(reply as DocumentAnswers[T['task']]))
      worker?.postMessage(request)
    })
  }

  return {
    async warmUp() {
      const reply = await ask({ task: 'warmUp' })
      return reply.ok ? null : reply.error
    },
    makeSlip: model => ask({ task: 'slip', model }),
    makeLabels: models => ask({ task: 'labels', models }),
    makeManifest: model => ask({ task: 'manifest', model }),
    makeHistory: model => ask({ task: 'history', model }),
    makeReport: model => ask({ task: 'report', model }),
    makeStockTake: model => ask({ task: 'stockTake', model }),
    stop: () => drop(worker),
  }
}

/** The window's document maker; the worker holds nothing that must survive it. */
export const documentMaker = createDocumentMaker(
  () => new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module', name: 'documents' }),
)
