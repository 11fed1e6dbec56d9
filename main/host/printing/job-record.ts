import type { PrintJob } from '../../../shared/domain/print-job.ts'
import { openLine, sealLine } from '../sealed-file.ts'

/** A job with what only the queue needs to know. One line of the jobs file. */
export interface JobRecord {
  readonly job: PrintJob
  /** How often it was sent; part of the mark it bears in the print system. */
  readonly attempt: number
  /** The print system's number for it, null when it was not told. */
  readonly systemJobId: string | null
  /** SHA-256 of the PDF as it was taken; absent where there is none. */
  readonly document?: string
}

/** A line of the jobs file: which one it is, counted from 1, and what it says. */
export interface JobLine {
  readonly line: number
  readonly record: JobRecord
}

/** What marks this sending of this job in the print system. */
export function markOf(record: JobRecord): string {
  return `[${record.job.id}-${record.attempt}]`
}

/** The record with other facts about its job; `at` is a UTC instant. */
export function changeJob(
  record: JobRecord,
  facts: Partial<Omit<PrintJob, 'id' | 'createdAt' | 'changedAt'>>,
  at: string,
): JobRecord {
  return { ...record, job: { ...record.job, ...facts, changedAt: at } }
}

/**
 * Whether the PDF of a job must be kept, which holds personal data: until it was printed, or given up for good. Labels
 * are never sent a second time.
 */
export function needsDocument({ job: { state, labels } }: JobRecord): boolean {
  return labels === null ? state !== 'confirmed' : state === 'queued' || state === 'sending'
}

/** Writes a line of the jobs file, without its newline. Altered, doubled, swapped and missing lines all show. */
export function writeJobLine(line: JobLine): string {
  return sealLine(line)
}

/** Reads a line of the jobs file; null when it is not, byte by byte, one that the desk wrote. */
export function readJobLine(text: string): JobLine | null {
  const { state, value } = openLine(text)
  if (state !== 'sound' || typeof value !== 'object' || value === null) return null
  if (!('line' in value && typeof value.line === 'number' && 'record' in value)) return null
  return isJobRecord(value.record) ? { line: value.line, record: value.record } : null
}

function isJobRecord(value: unknown): value is JobRecord {
  if (typeof value !== 'object' || value === null || !('job' in value) || !('attempt' in value)) return false
  const { job, attempt } = value
  if (typeof job !== 'object' || job === null || typeof attempt !== 'number') return false
  return 'id' in job && typeof job.id === 'string' && 'state' in job && typeof job.state === 'string'
}
