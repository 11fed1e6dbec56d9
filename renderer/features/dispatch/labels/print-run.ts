import { create } from 'zustand'
import type { LabelModel, LabelNote } from '../../../../shared/documents/label-model.ts'
import type { HostClient } from '../../../../shared/host/client.ts'
import { readPrintJobs } from '../../../host/use-print-jobs.ts'
import type { BatchLabel } from './batch-label.ts'
import { takenBackByStop } from './job-of-batch.ts'
import { type PrintLabelsError, submitLabels } from './submit-labels.ts'
import type { ReadModels } from './use-label-models.ts'

interface PrintRuns {
  /** The batch whose labels are being made, null while none is. One at a time: the worker makes a thousand in seconds. */
  readonly running: string | null
  /** The batch that somebody has stopped and nobody has gone on with. */
  readonly stopped: string | null
  /** Why the last run of a batch stopped before its end. */
  readonly errors: Readonly<Record<string, PrintLabelsError>>
  /** What is to be looked at, by waybill number. Known once a label has been made in this window. */
  readonly notes: Readonly<Record<string, LabelNote>>
}

/** What this window prints. It outlives the screen, so that another part of the desk can be looked at meanwhile. */
export const usePrintRuns = create<PrintRuns>(() => ({ running: null, stopped: null, errors: {}, notes: {} }))

const { getState, setState } = usePrintRuns
let underWay: Promise<void> = Promise.resolve()

/** Makes and queues labels of a batch; does nothing while others are being made. */
export function runPrint(
  host: HostClient,
  batchNo: string,
  labels: readonly BatchLabel[],
  read: ReadModels,
): Promise<void> {
  if (getState().running !== null || labels.length === 0) return underWay
  dismissError(batchNo)
  setState({ running: batchNo, stopped: null })
  underWay = submitLabels(host, batchNo, labels, {
    cancelled: () => getState().stopped === batchNo,
    read,
    onQueued: noteLabels,
  })
    .then(error => {
      if (error) setState(({ errors }) => ({ errors: { ...errors, [batchNo]: error } }))
    })
    .finally(() => setState({ running: null }))
  return underWay
}

/** Makes no further label of a batch and takes back what waits. What the printer is busy with goes on. */
export async function stopPrint(host: HostClient, batchNo: string): Promise<void> {
  setState({ stopped: batchNo })
  // A chunk may be on its way into the queue.
  if (getState().running === batchNo) await underWay
  const jobs = await readPrintJobs(host, batchNo)
  if (!jobs.ok) return
  // Last in first: the queue takes from the other end meanwhile.
  for (const { id } of takenBackByStop(jobs.value).toReversed()) await host.call('print.cancel', { id })
}

/** Forgets everything about runs; one under way goes on. */
export function forgetRuns(): void {
  setState({ stopped: null, errors: {}, notes: {} })
}

/** Forgets why a run stopped. */
export function dismissError(batchNo: string): void {
  setState(({ errors: { [batchNo]: _, ...errors } }) => ({ errors }))
}

/** Keeps what is to be looked at on labels that have just been made, and forgets what was said of them before. */
export function noteLabels(models: readonly LabelModel[], found: readonly LabelNote[]): void {
  setState(({ notes }) => {
    const next = { ...notes }
    for (const { waybill } of models) delete next[waybill]
    for (const note of found) next[note.waybill] = note
    return { notes: next }
  })
}
