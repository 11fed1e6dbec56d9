import type { PrintQueue } from '../printing/print-queue.ts'
import { tally } from './count-desk.ts'

const LAST_JOBS = 30

/** Where the print jobs stand and what went wrong, without titles, numbers, printers' names and the print system's own words. */
export async function describePrinting(printing: PrintQueue) {
  const jobs = printing.list()
  const printers = await printing.listPrinters()
  return {
    jobs: tally(jobs.map(({ state, fault }) => (fault === null ? state : `${state} ${fault}`))),
    last: jobs.slice(-LAST_JOBS).map(({ documentKind, copies, pages, state, fault, createdAt, changedAt }) => ({
      ...{ documentKind, copies, pages, state, fault, createdAt, changedAt },
    })),
    printers: printers.ok ? tally(printers.value.map(({ state }) => state)) : { fault: printers.error.fault },
  }
}
