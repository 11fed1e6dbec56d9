import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type {
  ApplicationGroup,
  GroupedRow,
  ImportedApplication,
} from '../../shared/domain/import/group-applications.ts'
import {
  type Change,
  indexKnown,
  type JudgedApplication,
  judgeApplication,
  type KnownApplication,
  type Verdict,
} from '../../shared/domain/import/verdicts.ts'
import { inParts } from '../../shared/domain/in-parts.ts'
import { type Packed, PackedValues } from './packed-values.ts'

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
  const packed = new PackedValues()
  const settled: JudgedApplication[] = []
  let head = Number.POSITIVE_INFINITY
  let rows = 0
  for (const batch of inParts(groups, LOOKUP_BATCH)) {
    const sought = batch.filter(group => !group.isRefused)
    const answer = await lookup(
      sought.flatMap(({ key }) => key ?? []),
      sought.flatMap(({ rows }) => rows.flatMap(({ sheets }) => sheets)),
    )
    // If the ledger moved on meanwhile, the oldest answer says what all of it can be relied on for.
    head = Math.min(head, answer.head)
    const known = indexKnown(answer.applications)
    for (const group of batch) {
      const judged = hold(judgeApplication(group, known, claimed), packed)
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

/** What would be stored of a known one is kept packed. */
function hold(judged: JudgedApplication, packed: PackedValues): JudgedApplication {
  const isMerged = judged.verdict === 'changed' || judged.verdict === 'unchanged'
  return isMerged && judged.application ? new MergedApplication(judged, packed.pack(judged.application)) : judged
}

class MergedApplication implements JudgedApplication {
  readonly key: ApplicationKey | null
  readonly verdict: Verdict
  readonly rows: readonly GroupedRow[]
  readonly changes: readonly Change[]
  readonly #application: Packed<ImportedApplication>

  constructor({ key, verdict, rows, changes }: JudgedApplication, application: Packed<ImportedApplication>) {
    this.key = key
    this.verdict = verdict
    this.rows = rows
    this.changes = changes
    this.#application = application
  }

  get application(): ImportedApplication {
    return this.#application.read()
  }
}
