import type { JobRecord } from '../../main/host/printing/job-record.ts'
import type { PrintJob } from '../../shared/domain/print-job.ts'

/** A slip that was queued, with whatever else a test needs. */
export function sampleRecord(facts: Partial<PrintJob> = {}, attempt = 0, systemJobId: string | null = null): JobRecord {
  const job: PrintJob = {
    id: 'job-1',
    documentKind: 'slip',
    title: '发票交接单',
    reference: 'SH-20261122-0017',
    copies: 1,
    pages: 1,
    labels: null,
    printer: 'Slips',
    paper: 'A5',
    state: 'queued',
    fault: null,
    detail: '',
    createdAt: '2026-11-22T06:05:00.000Z',
    changedAt: '2026-11-22T06:05:00.000Z',
    ...facts,
  }
  return { job, attempt, systemJobId }
}
