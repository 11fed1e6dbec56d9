import type { DocumentFault, MadeDocument } from '../../shared/documents/made-document.ts'
import type { SlipModel } from '../../shared/documents/slip-model.ts'
import { type Result, refused } from '../../shared/domain/result.ts'
import type { DocumentReply, DocumentRequest, DocumentTask } from './worker-messages.ts'

/** Makes documents in a worker that stays warm, so that the window never waits for it. */
export interface DocumentMaker {
  /** Starts the worker and reads the fonts; worth doing once after sign-in. Says why when it cannot. */
  warmUp(): Promise<DocumentFault | null>
  /** The slip as PDF. Characters the font lacks are listed and have a ruled space on paper; that is no fault. */
  makeSlip(model: SlipModel): Promise<Result<MadeDocument, DocumentFault>>
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

  function ask(task: DocumentTask): Promise<Reply> {
    worker ??= start()
    const request: DocumentRequest = { ...task, id: ++lastId }
    return new Promise(resolve => {
      waiting.set(request.id, resolve)
      worker?.postMessage(request)
    })
  }

  return {
    async warmUp() {
      const reply = await ask({ task: 'warmUp' })
      return reply.ok ? null : reply.error
    },
    async makeSlip(model) {
      const reply = await ask({ task: 'slip', model })
      if (!reply.ok) return reply
      if (!reply.value) throw new Error('the document worker answered a slip without a document')
      return { ok: true, value: reply.value }
    },
    stop: () => drop(worker),
  }
}

/** The window's document maker; the worker holds nothing that must survive it. */
export const documentMaker = createDocumentMaker(
  () => new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module', name: 'documents' }),
)
