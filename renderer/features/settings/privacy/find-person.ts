import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import type { DeskDatabase } from '../../../data/db.ts'
import { listEntriesMentioning } from '../../../data/person-entries.ts'
import type { SearchClient } from '../../../search/search-client.ts'

/** Where the data of a person may lie. */
export interface FoundPerson {
  readonly applications: readonly ApplicationKey[]
  /** How many applications match, beyond those listed too. */
  readonly total: number
  readonly entries: readonly Entry[]
}

const listed = 50

/** Looks through the applications and through everything that was written about handovers and parcels. */
export async function findPerson(search: SearchClient, db: DeskDatabase, text: string): Promise<FoundPerson> {
  const [answer, entries] = await Promise.all([search.query(text, listed), listEntriesMentioning(db, text, listed)])
  return { applications: (answer?.hits ?? []).map(({ key }) => key), total: answer?.total ?? 0, entries }
}
