import type { CellContext } from '../../shared/domain/import/cells.ts'
import { groupApplications } from '../../shared/domain/import/group-applications.ts'
import type { HeaderMatch } from '../../shared/domain/import/headers.ts'
import { normaliseRow } from '../../shared/domain/import/normalise-row.ts'
import type { JudgedApplication } from '../../shared/domain/import/verdicts.ts'
import { compareGroups, type ImportLookup } from './compare-groups.ts'

/** Reads applications that were recognised, for somebody who looks at them. The answer is parallel. */
export async function readUnread(
  unread: readonly JudgedApplication[],
  headers: ReadonlyMap<string, HeaderMatch>,
  context: CellContext,
  lookup: ImportLookup,
): Promise<readonly JudgedApplication[]> {
  const outcomes = unread.flatMap(({ rows }) =>
    rows.flatMap(({ raw }) => {
      const header = headers.get(raw.sheet)
      return header ? normaliseRow(raw, header, context) : []
    }),
  )
  const claimed = new Set(unread.flatMap(({ key }) => key ?? []))
  const { applications } = await compareGroups(groupApplications(outcomes), claimed, lookup, () => undefined)
  const read = new Map(applications.map(judged => [judged.key, judged]))
  // Whatever the ledger has learned since: the list shows what the preview counted.
  return unread.map(judged => {
    const { key, rows, application, changes } = read.get(judged.key) ?? judged
    return { key, verdict: judged.verdict, rows, application, changes }
  })
}
