import { randomUUID } from 'node:crypto'
import type { PrinterDriver } from '../../main/host/printing/driver.ts'
import {
  openPrintQueue,
  type PrintOrder,
  type PrintQueue,
  type PrintQueueOptions,
} from '../../main/host/printing/print-queue.ts'
import type { PrintJob, PrintJobState } from '../../shared/domain/print-job.ts'
import { makeTinyPdf } from './tiny-pdf.ts'

/** A print queue under test and what a test asks of it. */
export interface QueueRig {
  readonly queue: PrintQueue
  /** Every change since it was opened: `id state fault`. */
  readonly changes: readonly string[]
  submit(facts?: Partial<PrintOrder>, pdf?: Uint8Array): Promise<string>
  job(id: string): PrintJob
  /** Waits until the job is in this state. */
  reach(id: string, state: PrintJobState): Promise<PrintJob>
}

/** Opens a queue that looks often. */
export async function openQueueRig(
  folder: string,
  driver: PrinterDriver,
  confirmSpooled = false,
  more: Pick<PrintQueueOptions, 'waitingLabels'> = {},
): Promise<QueueRig> {
  const queue = await openPrintQueue({
    folder,
    driver,
    now: () => new Date(),
    newId: randomUUID,
    confirmSpooled: () => confirmSpooled,
    pollMs: 20,
    ...more,
  })
  const changes: string[] = []
  queue.onChange(({ id, state, fault }) => changes.push(`${id} ${state} ${fault ?? '-'}`))
  const job = (id: string): PrintJob => {
    const found = queue.list().find(known => known.id === id)
    if (!found) throw new Error(`no job ${id}`)
    return found
  }
  return {
    queue,
    changes,
    job,
    submit: async (facts = {}, pdf = makeTinyPdf()) => {
      const queued = await queue.submit({ ...slipOrder, ...facts }, pdf)
      if (!queued.ok) throw new Error(queued.error)
      return queued.value.id
    },
    reach: (id, state) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          stop()
          reject(new Error(`${job(id).state} ${job(id).fault} instead of ${state}`))
        }, 8_000)
        const check = (): void => {
          if (job(id).state !== state) return
          clearTimeout(timer)
          stop()
          resolve(job(id))
        }
        const stop = queue.onChange(check)
        check()
      }),
  }
}

/** A slip as the counter orders it. */
export const slipOrder: PrintOrder = {
  documentKind: 'slip',
  title: '发票交接单',
  reference: 'SH-20261122-0017',
  copies: 1,
  labels: null,
  printer: 'Slips',
  paper: 'A5',
}

/** Labels as a batch orders them. */
export function labelOrder(labels: readonly string[]): PrintOrder {
  const what = { documentKind: 'label', title: '快递面单', reference: 'SH-L20261122-001', copies: 1 } as const
  return { ...what, labels, printer: 'Labels', paper: '100x150' }
}
