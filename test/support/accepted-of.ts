import type { ImportRun } from '../../renderer/imports/import-run.ts'
import type { ImportedApplication } from '../../shared/domain/import/group-applications.ts'

/** Everything an import would store. */
export function acceptedOf(run: ImportRun): readonly ImportedApplication[] {
  return run.judged().accepted.flatMap(({ application }) => application ?? [])
}
