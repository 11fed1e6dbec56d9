import { useMemo } from 'react'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import type { LabelBatchRow } from '../../../data/db.ts'
import { useLabelBatch, useWaybills } from '../../../data/hooks.ts'
import { usePrintJobs } from '../../../host/use-print-jobs.ts'
import { type BatchLabel, batchLabels } from './batch-label.ts'

/** A batch and how its labels stand. */
export interface OpenedBatch {
  readonly batch: LabelBatchRow
  readonly labels: readonly BatchLabel[]
  /** The print jobs of the batch, oldest first. */
  readonly jobs: readonly PrintJob[]
  /** The labels as other jobs would have them stand. */
  readonly labelsUnder: (jobs: readonly PrintJob[]) => readonly BatchLabel[]
}

const none: readonly string[] = []

/** A batch by its number; undefined while it is being read, null when there is none. */
export function useOpenBatch(batchNo: string): OpenedBatch | null | undefined {
  const batch = useLabelBatch(batchNo)
  const waybills = useWaybills(batch?.waybills ?? none)
  const jobs = usePrintJobs(batchNo)
  return useMemo(() => {
    if (batch === null) return null
    if (!batch || !waybills || !jobs) return undefined
    // Between two reads the rows may still be those of the question before.
    if (waybills.length < batch.waybills.length) return undefined
    const labelsUnder = (known: readonly PrintJob[]) => batchLabels(waybills, known)
    return { batch, labels: labelsUnder(jobs), jobs, labelsUnder }
  }, [batch, waybills, jobs])
}
