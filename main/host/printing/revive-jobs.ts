import type { PrintFault, PrintJob } from '../../../shared/domain/print-job.ts'
import { sha256 } from '../ledger/chain.ts'
import { changeJob, type JobRecord, readJobLine } from './job-record.ts'

/** How many printed jobs stay in the list. */
const printedJobsKept = 500

/** What a store asks its surroundings about jobs of an earlier start. */
export interface Revival {
  /** Whether an old printed job may leave the list; it may where nothing is said. */
  readonly mayForget?: (job: PrintJob) => boolean
  /** What is put beside the known jobs where others are lost. */
  readonly replaceLost?: (known: readonly PrintJob[]) => readonly JobRecord[]
  /** Called before a damaged file is replaced; `there` is false where it is gone. */
  readonly onDamaged?: (there: boolean) => Promise<void>
}

/** A line of the jobs file that was acknowledged: its number, and the SHA-256 of its text. */
export interface Acknowledged {
  readonly line: number
  readonly sha256: string
}

/** The jobs after a restart, oldest first, and whether the file could not tell of all of them. */
export interface Revived {
  readonly records: readonly JobRecord[]
  readonly damaged: boolean
}

/**
 * The jobs after a restart from the text of the jobs file, null where there is none. What was being sent is now a question to a person;
 * cancelled jobs are gone. `acknowledged` is the last line that was, null where that is not known: a torn last line behind them is dropped.
 * Where another line is missing, in another place or cannot be read it may have said that a waiting job was sent, so each waiting job
 * becomes a question too. Old printed jobs leave the list where `mayForget` allows it.
 */
export function reviveJobs(
  text: string | null,
  acknowledged: Acknowledged | null,
  at: string,
  revival: Revival = {},
): Revived {
  const { mayForget = () => true, replaceLost = () => [] } = revival
  // A last line without its line end was not flushed as a whole, even if it can be read.
  const lines = text?.split('\n').slice(0, -1) ?? []
  const read = lines.map(readJobLine)
  const isOther = text !== null && lines.length === 0 && text !== '' && !text.startsWith('{')
  const inPlace = read.every((one, index) => one?.line === index + 1)
  const damaged = text === null || isOther || !inPlace || !endsWith(lines, acknowledged)
  const sound = read.filter(one => one !== null).toSorted((one, other) => one.line - other.line)
  const records = new Map(sound.map(({ record }) => [record.job.id, record]))
  const kept = [...records.values()].filter(({ job }) => job.state !== 'cancelled')
  const printed = kept.filter(({ job }) => job.state === 'confirmed')
  const forgotten = new Set(printed.slice(0, -printedJobsKept).filter(({ job }) => mayForget(job)))
  const settled = kept.filter(record => !forgotten.has(record)).map(record => settle(record, damaged, at))
  return { damaged, records: damaged ? [...settled, ...replaceLost(settled.map(({ job }) => job))] : settled }
}

/** Whether the line that was acknowledged last is there, in its place. */
function endsWith(lines: readonly string[], acknowledged: Acknowledged | null): boolean {
  if (!acknowledged || acknowledged.line === 0) return true
  const last = lines[acknowledged.line - 1]
  return last !== undefined && sha256(last) === acknowledged.sha256
}

function settle(record: JobRecord, damaged: boolean, at: string): JobRecord {
  if (record.job.state === 'sending') return ask(record, 'interrupted', at)
  return damaged && record.job.state === 'queued' ? ask(record, 'outcomeUnknown', at) : record
}

function ask(record: JobRecord, fault: PrintFault, at: string): JobRecord {
  return changeJob(record, { state: 'askPerson', fault, detail: '' }, at)
}
