import type { PrintFault, PrintJob } from '../../../shared/domain/print-job.ts'
import { changeJob, type JobRecord, parseJobRecord } from './job-record.ts'

/** How many printed jobs stay in the list. */
const printedJobsKept = 500

/** What a store asks its surroundings about jobs of an earlier start. */
export interface Revival {
  /** Whether an old printed job may leave the list; it may where nothing is said. */
  readonly mayForget?: (job: PrintJob) => boolean
  /** What is put beside the known jobs where others are lost. */
  readonly replaceLost?: (known: readonly PrintJob[]) => readonly JobRecord[]
}

/**
 * The jobs after a restart, oldest first, from the text of the jobs file, null where there is none. What was being sent is now a
 * question to a person; cancelled jobs are gone. A torn last line was never acknowledged and is dropped; where another
 * line cannot be read it may have said that a waiting job was sent, so each waiting job becomes a question too.
 * Old printed jobs leave the list where `mayForget` allows it.
 */
export function reviveJobs(text: string | null, at: string, revival: Revival = {}): JobRecord[] {
  const { mayForget = () => true, replaceLost = () => [] } = revival
  // A last line without its line end was not flushed as a whole, even if it can be read.
  const lines = text?.split('\n').slice(0, -1) ?? []
  const records = new Map<string, JobRecord>()
  let damaged = text === null || (lines.length === 0 && text !== '' && !text.startsWith('{'))
  for (const line of lines) {
    const record = parseJobRecord(line)
    if (record) records.set(record.job.id, record)
    else damaged = true
  }
  const kept = [...records.values()].filter(({ job }) => job.state !== 'cancelled')
  const printed = kept.filter(({ job }) => job.state === 'confirmed')
  const forgotten = new Set(printed.slice(0, -printedJobsKept).filter(({ job }) => mayForget(job)))
  const settled = kept.filter(record => !forgotten.has(record)).map(record => settle(record, damaged, at))
  return damaged ? [...settled, ...replaceLost(settled.map(({ job }) => job))] : settled
}

function settle(record: JobRecord, damaged: boolean, at: string): JobRecord {
  if (record.job.state === 'sending') return ask(record, 'interrupted', at)
  return damaged && record.job.state === 'queued' ? ask(record, 'outcomeUnknown', at) : record
}

function ask(record: JobRecord, fault: PrintFault, at: string): JobRecord {
  return changeJob(record, { state: 'askPerson', fault, detail: '' }, at)
}
