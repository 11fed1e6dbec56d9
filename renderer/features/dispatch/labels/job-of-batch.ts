import type { PrintJob } from '../../../../shared/domain/print-job.ts'

/** A print job of labels whose outcome only the person at the printer can tell. */
export type DoubtfulJob = PrintJob & { readonly labels: readonly string[] }

/** The doubtful jobs of a batch, oldest first: paper comes out in this order. */
export function doubtfulJobs(jobs: readonly PrintJob[]): readonly DoubtfulJob[] {
  return jobs.filter((job): job is DoubtfulJob => job.state === 'askPerson' && job.labels !== null)
}

/** The job whose fault stands in the way of the batch now: one that waits or is in doubt before one that has failed and was followed by none. */
export function faultyJob(jobs: readonly PrintJob[]): PrintJob | null {
  const held = jobs.find(
    ({ state, fault }) => fault !== null && (state === 'queued' || state === 'sending' || state === 'sent'),
  )
  if (held) return held
  const last = jobs.at(-1)
  return last?.state === 'failed' && last.fault !== null ? last : null
}

/** What a person's word on a doubtful job comes to. `lastPrinted` null: none came out. */
export function splitJob(labels: readonly string[], lastPrinted: string | null): { printed: number; again: number } {
  const printed = lastPrinted === null ? 0 : labels.indexOf(lastPrinted) + 1
  return { printed, again: labels.length - printed }
}

/** The jobs that stopping takes back: what is queued, and what waits in the print system for a printer in trouble. */
export function takenBackByStop(jobs: readonly PrintJob[]): readonly PrintJob[] {
  return jobs.filter(
    ({ state, fault, labels }) => labels !== null && (state === 'queued' || (state === 'sent' && fault !== null)),
  )
}
