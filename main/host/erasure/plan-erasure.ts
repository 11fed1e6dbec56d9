import type { ApplicationKey } from '../../../shared/domain/application.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { applicationsConcerned, isErasableKind } from '../../../shared/domain/erasure.ts'
import type { PlannedEntry } from '../../../shared/host/views.ts'
import type { DeskState } from '../desk-state.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readEntriesAfter } from './read-entries.ts'

/** The entries about some applications that still hold personal data, oldest first. */
export interface CollectedEntries {
  /** About nobody else: they go with the applications. */
  readonly own: PlannedEntry[]
  /** About others too, whose data stay: they go only where they are asked for. */
  readonly shared: PlannedEntry[]
}

/** Collects the entries about these applications from the ledger, beyond `cursor`. An application that has been erased counts as asked for. */
export async function collectEntries(
  { ledger, state }: { readonly ledger: Ledger; readonly state: DeskState },
  applications: ReadonlySet<ApplicationKey>,
  cursor: number,
): Promise<CollectedEntries> {
  const own: PlannedEntry[] = []
  const shared: PlannedEntry[] = []
  if (applications.size === 0) return { own, shared }
  for await (const entry of readEntriesAfter(ledger, cursor)) {
    if (!hasPerson(entry)) continue
    const concerned = applicationsConcerned(state.custody, entry)
    if (!concerned.some(key => applications.has(key))) continue
    const alone = concerned.every(key => applications.has(key) || !hasPersonalHalf(state, key))
    const list = alone ? own : shared
    list.push({ seq: entry.seq, kind: entry.kind, at: entry.at, slipNo: slipOf(entry), applications: concerned })
  }
  return { own, shared }
}

/** Whether an entry holds personal data that can be erased and have not been. */
export function hasPerson(entry: Entry): boolean {
  return entry.personal !== null && isErasableKind(entry.kind)
}

/** Whether the personal half of an application is still there: it was imported, and not erased since. */
export function hasPersonalHalf({ lastImportOf, erasure }: DeskState, application: ApplicationKey): boolean {
  return (lastImportOf.get(application) ?? 0) > (erasure.applications.get(application) ?? 0)
}

function slipOf({ body }: Entry): string | null {
  return 'slipNo' in body ? body.slipNo : null
}
