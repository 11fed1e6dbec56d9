import { type CentralCell, type CentralRow, centralCells } from '../../../../shared/documents/central-table.ts'
import type { SheetId } from '../../../../shared/domain/application.ts'
import {
  type CentralChange,
  type CentralChanges,
  listCentralChanges,
} from '../../../../shared/domain/central-changes.ts'
import { ok, type Result } from '../../../../shared/domain/result.ts'
import type { HostClient } from '../../../../shared/host/client.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { readApplicationsAt } from '../../../data/applications-at.ts'
import type { ApplicationRow, DeskDatabase, ExportRow } from '../../../data/db.ts'
import { readState } from '../../../data/projection-state.ts'
import { findApplicationOfSheet, findApplications } from '../../../data/queries.ts'
import { readCentralChanges } from '../../../data/read-central-changes.ts'

/** Where a report is gathered from and where its rows go. */
export interface ReportParts {
  readonly db: DeskDatabase
  readonly host: HostClient
  readonly onRows: (rows: readonly (readonly CentralCell[])[]) => void
  readonly onProgress: (done: number, total: number) => void
}

const rowsAtOnce = 250

/**
 * Gathers the rows of an export, some hundreds at a time. They depend on the ledger up to its entry alone, so that it can be
 * written again; only what was erased since is missing. Throws while the store is behind that entry.
 */
export async function gatherReport(
  report: Pick<ExportRow, 'exportNo' | 'seq' | 'since' | 'headers'>,
  parts: ReportParts,
): Promise<Result<number, HostError>> {
  // A store that was full, or is being built anew, has not heard of everything yet; a report without it would pass for whole.
  if ((await readState(parts.db)).cursor < report.seq) throw new Error(`the store does not reach ${report.exportNo}`)
  const texts = textsOf(report.headers).centralExport
  const changes: CentralChanges = new Map()
  await readCentralChanges(parts.db, changes, report.since, report.seq)
  const list = listCentralChanges(changes)
  for (let at = 0; at < list.length; at += rowsAtOnce) {
    parts.onProgress(at, list.length)
    const rows = await joinApplications(list.slice(at, at + rowsAtOnce), report.seq, parts)
    if (!rows.ok) return rows
    parts.onRows(rows.value.map(row => centralCells(row, report.exportNo, texts)))
  }
  return ok(list.length)
}

async function joinApplications(
  changes: readonly CentralChange[],
  seq: number,
  { db, host }: ReportParts,
): Promise<Result<readonly CentralRow[], HostError>> {
  const rows = await findOwners(db, changes)
  const applications = await readApplicationsAt({ db, host }, [...new Set(rows.values())], seq)
  if (!applications.ok) return applications
  return ok(
    changes.flatMap(change => {
      const row = rows.get(change.sheet)
      const application = row && applications.value.get(row.key)
      return application ? { change, application } : []
    }),
  )
}

async function findOwners(
  db: DeskDatabase,
  changes: readonly CentralChange[],
): Promise<ReadonlyMap<SheetId, ApplicationRow>> {
  const keys = new Set(changes.flatMap(({ application }) => application ?? []))
  const byKey = new Map((await findApplications(db, [...keys])).map(row => [row.key, row]))
  const owners = new Map<SheetId, ApplicationRow>()
  for (const { sheet, application } of changes) {
    const row = application === null ? await findApplicationOfSheet(db, sheet) : byKey.get(application)
    if (row) owners.set(sheet, row)
  }
  return owners
}
