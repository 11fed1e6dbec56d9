import type { ExportRequest } from './export-worker.ts'

/** The bytes of an export, made in a worker: what making it leaves behind would weigh on the window that is measured. */
export function makeExport(request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data))
    worker.addEventListener('error', event => reject(new Error(event.message)))
  })
  worker.postMessage(request)
  return bytes.finally(() => worker.terminate())
}
