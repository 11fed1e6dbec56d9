import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import { inParts } from '../../shared/domain/in-parts.ts'
import type { ApplicationRow, DeskDatabase } from './db.ts'
import { readRowsByKey } from './rows-by-key.ts'

/** What the store knows about the rows of an export. */
export interface ImportLookup {
  /** The last applied entry; an import begun with it is refused when another one came in between. */
  readonly head: number
  /** Those of the keys asked for, and the owners of the sheets asked for. */
  readonly applications: ReadonlyMap<ApplicationKey, ApplicationRow>
  /** The application each known sheet belongs to. */
  readonly owners: ReadonlyMap<SheetId, ApplicationKey>
}

const atOnce = 1000

/** Looks up the applications of `keys` and the owners of `sheets`, for comparing an export with what is known. */
export async function lookUpForImport(
  db: DeskDatabase,
  keys: readonly ApplicationKey[],
  sheets: readonly SheetId[],
): Promise<ImportLookup> {
  return db.transaction('r', [db.applications, db.state], async () => {
    const applications = new Map<ApplicationKey, ApplicationRow>()
    const owners = new Map<SheetId, ApplicationKey>()
    const note = (row: ApplicationRow) => {
      applications.set(row.key, row)
      for (const sheet of [...row.sheets, ...(row.aliases ?? [])]) owners.set(sheet, row.key)
    }
    for (const part of inParts(keys, atOnce)) for (const row of (await readRowsByKey(db, part)).values()) note(row)
    for (const index of ['sheets', 'aliases'] as const) {
      // Most branches have no second numbers at all.
      if ((await db.applications.orderBy(index).limit(1).primaryKeys()).length === 0) continue
      for (const part of inParts(
        sheets.filter(sheet => !owners.has(sheet)),
        atOnce,
      )) {
        const found = await Promise.all(part.map(sheet => db.applications.where(index).equals(sheet).toArray()))
        for (const row of found.flat()) note(row)
      }
    }
    return { head: (await db.state.get('projection'))?.cursor ?? 0, applications, owners }
  })
}
