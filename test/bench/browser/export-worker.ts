import { inParts } from '../../../shared/domain/in-parts.ts'
import { exportCsvOf } from '../../support/export-csv.ts'
import { utf8 } from '../../support/export-file.ts'
import { eachApplication } from '../../support/generate-applications.ts'
import { changeSome } from '../change-some.ts'

/** Asks for an export of so many applications; `again` is the next day's, with one in a hundred changed. */
export interface ExportRequest {
  readonly rows: number
  readonly again: boolean
}

const scope = self as unknown as DedicatedWorkerGlobalScope

scope.addEventListener('message', async ({ data: { rows, again } }: MessageEvent<ExportRequest>) => {
  const applications = eachApplication(rows)
  const parts: BlobPart[] = []
  // A million rows are more than a string can hold.
  for (const part of inParts(again ? changeSome(applications) : applications, 10_000)) {
    const csv = exportCsvOf(part)
    parts.push(utf8(parts.length === 0 ? csv : csv.slice(csv.indexOf('\n') + 1)))
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  scope.postMessage(bytes, [bytes.buffer])
})
