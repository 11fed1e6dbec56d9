import type { CustodyState } from '../../shared/domain/custody.ts'
import { decideLabelsPrinted } from '../../shared/domain/decide-dispatch.ts'
import type { OperatorId } from '../../shared/domain/entry.ts'
import { labelStanding } from '../../shared/domain/label-standing.ts'
import type { PrintJob } from '../../shared/domain/print-job.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { WaitingLabels } from './printing/ask-about-lost-labels.ts'
import { checkPdf } from './printing/check-pdf.ts'
import type { PrintOrder, PrintQueue } from './printing/print-queue.ts'

/** What label printing joins. `custody` is the state the ledger's entries lead to. */
export interface LabelPrintsParts {
  readonly custody: CustodyState
  readonly ledger: Ledger
  readonly printing: PrintQueue
}

/** An order whose pages are labels. */
export interface LabelOrder extends PrintOrder {
  readonly labels: readonly string[]
}

/**
 * Joins the print queue, which knows where a label is, and the ledger, which knows what is printed: no number goes to
 * print twice, and what came out is recorded, also when the desk ended in between.
 */
export class LabelPrints {
  readonly #parts: LabelPrintsParts
  #submitting: Promise<unknown> = Promise.resolve()
  #noting: Promise<void> = Promise.resolve()

  constructor(parts: LabelPrintsParts) {
    this.#parts = parts
    parts.printing.onChange(({ labels }) => {
      if (labels !== null) void this.noteConfirmed()
    })
  }

  /** Queues labels that wait to be printed, one order after the other: of two that share a number the second is refused. */
  submit(order: LabelOrder, pdf: Uint8Array): Promise<Result<PrintJob, HostError>> {
    const done = this.#submitting.then(() => this.#submit(order, pdf))
    this.#submitting = done.catch(() => undefined)
    return done
  }

  /** What the person at the printer says about a doubtful job: the last label that came out, null for none. */
  async resolve(id: string, lastPrinted: string | null, operator: OperatorId): Promise<Result<PrintJob, HostError>> {
    const { printing } = this.#parts
    const job = printing.list().find(known => known.id === id)
    if (lastPrinted !== null && job?.labels?.includes(lastPrinted) === false)
      return refused({ code: 'badInput', params: { method: 'print.resolveLabels', detail: lastPrinted } })
    const done = await printing.resolveLabels(id, lastPrinted, printed => this.#record(printed, 'person', operator))
    if (done.ok) return done
    return refused(typeof done.error === 'string' ? { code: done.error } : done.error)
  }

  /**
   * Records the labels of every printed job that the ledger does not know as printed yet: one that a person resolved
   * stands there already, so the word is the printer's. What cannot be recorded now is tried again with the next change
   * of a job and at the next start.
   */
  noteConfirmed(): Promise<void> {
    this.#noting = this.#noting.then(async () => {
      const { printing, custody } = this.#parts
      for (const job of printing.list())
        if (job.state === 'confirmed' && !areLabelsNoted(custody, job))
          await this.#record(job.labels ?? [], 'printer', null)
    })
    return this.#noting
  }

  /** Waits until nothing is being recorded. */
  settled(): Promise<void> {
    return this.#noting
  }

  async #submit(order: LabelOrder, pdf: Uint8Array): Promise<Result<PrintJob, HostError>> {
    const { custody, printing } = this.#parts
    const { labels } = order
    const jobs = printing.list()
    for (const waybill of labels) {
      const known = custody.dispatch.waybills.get(waybill)
      if (known?.state !== 'reserved') return refused({ code: 'labelNotReserved', params: { waybill } })
      if (labelStanding(known.state, waybill, jobs) !== 'notPrinted')
        return refused({ code: 'labelInPrint', params: { waybill } })
    }
    // How many labels came out is counted in pages.
    if (checkPdf(pdf)?.pages !== labels.length) return refused({ code: 'brokenPdf' })
    const queued = await printing.submit(order, pdf)
    if (!queued.ok) return refused({ code: queued.error })
    // The earlier try has nothing more to say. Where it cannot be dismissed it stays in the list and does no harm.
    for (const { id, state, labels: earlier } of jobs)
      if (state === 'failed' && earlier?.some(waybill => labels.includes(waybill))) await printing.cancel(id)
    return queued
  }

  async #record(
    labels: readonly string[],
    word: 'printer' | 'person',
    operator: OperatorId | null,
  ): Promise<Result<null, HostError>> {
    const { ledger, custody } = this.#parts
    const decide = () => decideLabelsPrinted(custody, labels, word)
    const recorded = await ledger.record({ operator, decide })
    // None came out, or an earlier answer, cut off by a crash, stands there already.
    return recorded.ok || recorded.error.code === 'noWaybills' ? ok(null) : refused(recorded.error)
  }
}

/** Whether the ledger says of every label of a job what became of it, so that the job is not needed any more. */
export function areLabelsNoted({ dispatch }: CustodyState, { labels }: Pick<PrintJob, 'labels'>): boolean {
  return (labels ?? []).every(number => {
    const state = dispatch.waybills.get(number)?.state
    return state !== undefined && state !== 'reserved'
  })
}

/** The batches with labels that the ledger does not know as printed. */
export function waitingLabels({ dispatch }: CustodyState): readonly WaitingLabels[] {
  const isWaiting = (number: string) => dispatch.waybills.get(number)?.state === 'reserved'
  return [...dispatch.batches]
    .filter(([, { waybills }]) => waybills.some(isWaiting))
    .map(([reference, { waybills }]) => ({ reference, labels: waybills, isWaiting }))
}
