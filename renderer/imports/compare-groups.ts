import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import { sheetIdsOf } from '../../shared/domain/application.ts'
import type { ApplicationGroup, ImportedApplication } from '../../shared/domain/import/group-applications.ts'
import {
  indexKnown,
  type JudgedApplication,
  judgeApplication,
  type KnownApplication,
} from '../../shared/domain/import/verdicts.ts'

/** Everything the desk knows that has one of these keys or one of these sheets. */
export type ImportLookup = (
  keys: readonly ApplicationKey[],
  sheets: readonly SheetId[],
) => Promise<{
  /** The ledger entry this knowledge stands at. */
  readonly head: number
  readonly applications: readonly KnownApplication[]
}>

/** Applications of a file with their verdicts. */
export interface Compared {
  readonly applications: readonly JudgedApplication[]
  /** Those that the same rows will find unchanged once what the file brings is stored. */
  readonly settled: readonly JudgedApplication[]
  readonly head: number
}

const LOOKUP_BATCH = 500

/** Compares applications of a file with what the desk knows. `claimed` holds the keys of all applications in the file. */
export async function compareGroups(
  groups: readonly ApplicationGroup[],
  claimed: Set<ApplicationKey>,
  lookup: ImportLookup,
  progress: (rows: number) => void,
): Promise<Compared> {
  const applications: JudgedApplication[] = []
  const settled: JudgedApplication[] = []
  let head = Number.POSITIVE_INFINITY
  let rows = 0
  for (let at = 0; at < groups.length; at += LOOKUP_BATCH) {
    const batch = groups.slice(at, at + LOOKUP_BATCH)
    const incoming = batch.flatMap(group => (group.incoming ? [group.incoming.application] : []))
    const keys = incoming.map(({ key }) => key)
    const answer = await lookup(keys, incoming.flatMap(sheetsOf))
    // If the ledger moved on meanwhile, the oldest answer says what all of it can be relied on for.
    head = Math.min(head, answer.head)
    const known = indexKnown(answer.applications)
    for (const group of batch) {
      const judged = judgeApplication(group, known, claimed)
      applications.push(judged)
      if (isSettled(judged, group.key === null ? null : known.application(group.key))) settled.push(judged)
      rows += group.rows.length
    }
    progress(rows)
  }
  return { applications, settled, head }
}

/** A changed one is not: its sheets may have vanished, or come back. Neither is one that has lost its personal half. */
function isSettled({ verdict }: JudgedApplication, before: KnownApplication | null): boolean {
  return verdict === 'new' || (verdict === 'unchanged' && before !== null && before.personal !== null)
}

function sheetsOf(application: ImportedApplication): readonly SheetId[] {
  return application.bills.flatMap(sheetIdsOf)
}
