import type { PrintJob } from '../../../shared/domain/print-job.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import type { FaultReport, JobSighting, JobTracking } from './driver.ts'
import { changeJob, type JobRecord, markOf } from './job-record.ts'

/** Looks once after a job that was sent; the answer is the same record when nothing is new. `at` is a UTC instant. */
export async function lookAfterJob(tracking: JobTracking, record: JobRecord, at: () => string): Promise<JobRecord> {
  const mark = markOf(record)
  const id = record.systemJobId === null ? await tracking.find(mark) : ok(record.systemJobId)
  const { labels } = record.job
  if (!id.ok) return changeIfNew(record, factsOf(id, labels), at)
  const named = id.value === record.systemJobId ? record : { ...record, systemJobId: id.value }
  const seen = id.value === null ? ok(gone) : await tracking.look(id.value, mark)
  return changeIfNew(named, factsOf(seen, labels), at)
}

const gone: JobSighting = { where: 'gone', fault: null, detail: '' }

type Facts = Pick<PrintJob, 'state' | 'fault' | 'detail'>

function factsOf(seen: Result<JobSighting, FaultReport>, labels: PrintJob['labels']): Facts {
  if (!seen.ok) return { state: 'sent', ...seen.error }
  const { where, fault, detail } = seen.value
  // Each label that came out counts, so what was broken off in the middle must be asked.
  const brokenOff = labels === null ? 'failed' : 'askPerson'
  switch (where) {
    case 'done':
      return { state: 'confirmed', fault: null, detail: '' }
    case 'aborted':
      return { state: brokenOff, fault: 'aborted', detail }
    case 'cancelled':
      return { state: brokenOff, fault: 'cancelledElsewhere', detail }
    case 'gone':
      return { state: 'askPerson', fault: 'outcomeUnknown', detail }
    case 'waiting':
    case 'printing':
      return { state: 'sent', fault, detail }
  }
}

function changeIfNew(record: JobRecord, facts: Facts, at: () => string): JobRecord {
  const { state, fault, detail } = record.job
  if (facts.state === state && facts.fault === fault && facts.detail === detail) return record
  return changeJob(record, facts, at())
}
