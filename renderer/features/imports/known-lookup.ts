import type { SheetId } from '../../../shared/domain/application.ts'
import type { KnownApplication } from '../../../shared/domain/import/verdicts.ts'
import type { ApplicationRow, DeskDatabase } from '../../data/db.ts'
import { lookUpForImport } from '../../data/import-lookup.ts'
import type { ImportLookup } from '../../imports/compare-groups.ts'

/** What the import worker may ask the store, and what came along: the sheets that are somewhere already. */
export interface KnownLookup {
  readonly lookup: ImportLookup
  /** Grows with each question. */
  readonly placed: ReadonlySet<SheetId>
}

/** Answers the import worker from the store. */
export function createKnownLookup(db: DeskDatabase): KnownLookup {
  const placed = new Set<SheetId>()
  return {
    placed,
    async lookup(keys, sheets) {
      const { head, applications } = await lookUpForImport(db, keys, sheets)
      for (const { custody } of applications.values())
        for (const [sheet, { place }] of Object.entries(custody)) if (place !== 'expected') placed.add(sheet)
      return { head, applications: [...applications.values()].map(toKnown) }
    },
  }
}

/** Custody stays behind: the worker judges what the export says, and every byte is copied to it. */
function toKnown({ sheets: _, custody: __, imports: ___, ...row }: ApplicationRow): KnownApplication {
  return row
}
