import type { LabelModel } from '../../../../shared/documents/label-model.ts'
import { type LabelContext, labelOfParcel } from '../../../../shared/documents/label-of-parcel.ts'
import { type LabelStanding, labelStanding } from '../../../../shared/domain/label-standing.ts'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import type { ApplicationRow, WaybillRow } from '../../../data/db.ts'
import { recipientOf } from '../../../data/delivery.ts'

/** One label of a batch as the list shows it. */
export interface BatchLabel {
  /** Its place in the batch, from 1. */
  readonly index: number
  readonly number: string
  readonly standing: LabelStanding
  readonly sheets: number
  readonly waybill: WaybillRow
}

/** The labels of a batch in the order they were reserved. */
export function batchLabels(
  waybills: readonly WaybillRow[],
  jobs: readonly Pick<PrintJob, 'state' | 'labels'>[],
): readonly BatchLabel[] {
  const holding = jobsByNumber(jobs)
  return waybills.map((waybill, at) => ({
    index: at + 1,
    number: waybill.number,
    standing: labelStanding(waybill.state, waybill.number, holding.get(waybill.number) ?? []),
    sheets: waybill.parcel?.sheets.length ?? 0,
    waybill,
  }))
}

// A thousand labels and forty jobs are joined again with every step of the printer.
function jobsByNumber<J extends Pick<PrintJob, 'labels'>>(jobs: readonly J[]): ReadonlyMap<string, readonly J[]> {
  const holding = new Map<string, J[]>()
  for (const job of jobs)
    for (const number of job.labels ?? []) holding.set(number, [...(holding.get(number) ?? []), job])
  return holding
}

/** The label on paper. */
export function modelOf(
  { number, waybill }: Pick<BatchLabel, 'number' | 'waybill'>,
  application: ApplicationRow,
  context: LabelContext,
): LabelModel {
  const { orderNo } = application
  return labelOfParcel({ number, waybill, orderNo, recipient: recipientOf(application) }, context)
}

/** How many labels of a batch stand where. Void numbers have left the batch. */
export interface BatchCount {
  readonly total: number
  readonly printed: number
  readonly notPrinted: number
  /** Waiting for the printer, or in it. */
  readonly underWay: number
  readonly ask: number
}

/** Counts the labels of a batch. */
export function countLabels(labels: readonly Pick<BatchLabel, 'standing'>[]): BatchCount {
  const count = (...standings: readonly LabelStanding[]) =>
    labels.filter(({ standing }) => standings.includes(standing)).length
  return {
    total: labels.length - count('void'),
    printed: count('printed', 'collected'),
    notPrinted: count('notPrinted'),
    underWay: count('queued', 'printing'),
    ask: count('ask'),
  }
}

/** Whether a batch was reserved and nobody has tried to print it yet. */
export function isUntouched(labels: readonly BatchLabel[], jobs: readonly PrintJob[]): boolean {
  return jobs.length === 0 && labels.length > 0 && labels.every(({ waybill }) => waybill.state === 'reserved')
}
