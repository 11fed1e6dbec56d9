import { groupApplications, type Incoming } from '../../shared/domain/import/group-applications.ts'
import type { RowOutcome } from '../../shared/domain/import/normalise-row.ts'
import type { KnownApplication } from '../../shared/domain/import/verdicts.ts'
import { readRow } from './read-row.ts'

/** The one application that rows of a file make. */
export function incomingOf(...outcomes: RowOutcome[]): Incoming {
  const [group] = groupApplications(outcomes)
  const incoming = group?.incoming()
  if (!incoming) throw new Error(`refused: ${JSON.stringify(group?.rows.map(row => row.issues))}`)
  return incoming
}

/** What the desk knows after rows with these changes were imported. */
export function knownFrom(...rows: Parameters<typeof readRow>[0][]): KnownApplication {
  const outcomes = rows.map((changes, index) => readRow(changes, { row: index + 2 }))
  return { ...incomingOf(...outcomes).application, vanished: [] }
}
