import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'

/**
 * Whether a slip has never been given to the printer, so that its next print is not a 补打. Known for slips of today only:
 * the queue forgets old jobs, and a slip of another day counts as printed.
 */
export function isFirstPrint(
  slip: { readonly slipNo: string; readonly reprints: number; readonly at: string },
  jobs: readonly Pick<PrintJob, 'reference'>[],
  today: string,
): boolean {
  return (
    slip.reprints === 0 && shanghaiDay(slip.at) === today && !jobs.some(({ reference }) => reference === slip.slipNo)
  )
}
