import { ok, type Result } from '../../../../shared/domain/result.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { ExportRow } from '../../../data/db.ts'
import type { CentralFiles } from '../../../documents/write-central.ts'
import { startCentralWriter } from '../../../documents/write-central-files.ts'
import { gatherReport, type ReportParts } from './gather-report.ts'

/** Writes both files of an export in a worker, while its rows are gathered here. Rejects when the worker stops. */
export async function writeReport(
  report: Pick<ExportRow, 'exportNo' | 'seq' | 'since' | 'headers' | 'at'>,
  parts: Omit<ReportParts, 'onRows'>,
): Promise<Result<CentralFiles, HostError>> {
  const writer = startCentralWriter()
  try {
    const gathered = await gatherReport(report, { ...parts, onRows: rows => writer.add(rows) })
    return gathered.ok ? ok(await writer.finish(report.headers, report.at)) : gathered
  } finally {
    writer.stop()
  }
}
