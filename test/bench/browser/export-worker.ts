import { exportCsvOf } from '../../support/export-csv.ts'
import { utf8 } from '../../support/export-file.ts'
import { generateApplications } from '../../support/generate-applications.ts'
import { changeSome } from '../change-some.ts'

/** Asks for an export of so many applications; `again` is the next day's, with one in a hundred changed. */
export interface ExportRequest {
  readonly rows: number
  readonly again: boolean
}

const scope = self as unknown as DedicatedWorkerGlobalScope

scope.addEventListener('message', ({ data: { rows, again } }: MessageEvent<ExportRequest>) => {
  const applications = generateApplications(rows)
  const bytes = utf8(exportCsvOf(again ? changeSome(applications) : applications))
  scope.postMessage(bytes, [bytes.buffer])
})
