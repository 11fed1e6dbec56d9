import type { WaybillAnswer, WaybillReply, WaybillRequest } from './waybill-worker.ts'

/** A file of 20,000 numbers takes a second. */
const PATIENCE_MS = 60_000

/** Reads a courier's file of numbers in a worker of its own. Aborting ends it, and the answer is null. A bug rejects. */
export function readWaybills(request: WaybillRequest, signal: AbortSignal): Promise<WaybillAnswer | null> {
  const worker = new Worker(new URL('./waybill-worker.ts', import.meta.url), { type: 'module', name: 'waybills' })
  let watch: ReturnType<typeof setTimeout> | undefined
  const answer = new Promise<WaybillAnswer | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WaybillReply>) =>
      'answer' in data ? resolve(data.answer) : reject(new Error(data.bug)),
    )
    worker.addEventListener('error', event => reject(new Error(event.message || 'the worker stopped')))
    signal.addEventListener('abort', () => resolve(null))
    watch = setTimeout(() => reject(new Error(`no sign of the worker for ${PATIENCE_MS} ms`)), PATIENCE_MS)
    worker.postMessage(request)
  })
  return answer.finally(() => {
    clearTimeout(watch)
    worker.terminate()
  })
}
