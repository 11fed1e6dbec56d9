import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { readWaybillFile, type WaybillFile, type WaybillFileFault } from '../../shared/domain/import/waybill-file.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'

/** A file of numbers; `courier` null leaves it to the numbers. */
export interface WaybillRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly courier: Courier | null
}

/** What came of a file of numbers. */
export type WaybillAnswer = Result<WaybillFile, FileRefusal | WaybillFileFault>

/** From the worker to the window; `bug` carries its own words. */
export type WaybillReply = { readonly answer: WaybillAnswer } | { readonly bug: string }

self.addEventListener('message', async ({ data }: MessageEvent<WaybillRequest>) => {
  const reply: WaybillReply = await read(data).catch((error: unknown) => ({ bug: String(error) }))
  self.postMessage(reply)
})

async function read({ bytes, courier }: WaybillRequest): Promise<WaybillReply> {
  const cells = await readSpreadsheet(bytes, () => undefined)
  return { answer: cells.ok ? readWaybillFile(cells.value, courier) : cells }
}
