import type { ApplicationKey } from '../../../shared/domain/application.ts'
import { countSheetsHere, isPastRetention } from '../../../shared/domain/erasure.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { DeskState } from '../desk-state.ts'

/** The last entry before the retention period, or null where the person asked and no period counts. */
export type RetentionCutoff = number | null

/** Why the data of an application cannot be erased; null when they can. */
export function whyNotErased(state: DeskState, application: ApplicationKey, cutoff: RetentionCutoff): HostError | null {
  const { custody, lastImportOf } = state
  if (!custody.applications.has(application)) return { code: 'applicationUnknown', application }
  const sheets = countSheetsHere(custody, application)
  if (sheets > 0) return { code: 'erasureSheetsHere', params: { application, sheets } }
  const facts = { lastImport: lastImportOf.get(application) ?? 0, cutoff: cutoff ?? 0 }
  if (cutoff !== null && !isPastRetention(custody, application, facts))
    return { code: 'erasureNotDue', params: { application } }
  return null
}
