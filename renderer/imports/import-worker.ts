import { textsOf } from '../../shared/i18n/texts.ts'
import type { ImportLookup } from './compare-groups.ts'
import type { FromWorker, ImportRequests, RequestName, RequestOf, ToWorker } from './import-protocol.ts'
import { createImportRun, type ImportRun } from './import-run.ts'
import { acceptedPage } from './judged-file.ts'
import { writeReasons } from './write-reasons.ts'

type Known = Awaited<ReturnType<ImportLookup>>

const scope = self as unknown as DedicatedWorkerGlobalScope
const lookups = new Map<number, (known: Known) => void>()
let lookupId = 0
let run: ImportRun | null = null

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'file':
      run = createImportRun(data.name, data.bytes, {
        progress: progress => send({ kind: 'progress', progress }),
        lookup,
      })
      return
    case 'known':
      lookups.get(data.id)?.(data.known)
      lookups.delete(data.id)
      return
    case 'request':
      void answer(data)
  }
})

async function answer({ id, ...request }: { readonly [N in RequestName]: RequestOf<N> }[RequestName]): Promise<void> {
  try {
    if (!run) throw new Error('no file was given')
    send({ kind: 'answer', id, answer: await carryOut(run, request) })
  } catch (error) {
    send({ kind: 'failed', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

type Request = { readonly [N in RequestName]: Pick<RequestOf<N>, 'name' | 'input'> }[RequestName]

async function carryOut(current: ImportRun, request: Request): Promise<ImportRequests[RequestName]['answer']> {
  switch (request.name) {
    case 'open':
      return current.open(request.input.remembered, request.input.recall ?? undefined)
    case 'page': {
      const { category, code, offset, limit } = request.input
      return current.page(category, offset, limit, code)
    }
    case 'accepted': {
      const { offset, limit } = request.input
      return acceptedPage(current.judged(), offset, limit)
    }
    case 'reasons':
      return writeReasons(current.judged(), textsOf(request.input.language).importing)
    case 'keep':
      return current.keep()
  }
}

function lookup(...[keys, sheets]: Parameters<ImportLookup>): Promise<Known> {
  return new Promise(resolve => {
    lookups.set(++lookupId, resolve)
    send({ kind: 'lookup', id: lookupId, keys, sheets })
  })
}

function send(message: FromWorker): void {
  scope.postMessage(message)
}
