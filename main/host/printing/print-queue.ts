import { createHash } from 'node:crypto'
import { type PrintAction, type PrinterView, type PrintJob, printActions } from '../../../shared/domain/print-job.ts'
import { type Result, refused } from '../../../shared/domain/result.ts'
import type { PrintedDocument, PrinterChoice } from '../../../shared/domain/settings.ts'
import type { WriteFault } from '../system-error.ts'
import { askAboutLostLabels, type WaitingLabels } from './ask-about-lost-labels.ts'
import { checkPdf } from './check-pdf.ts'
import type { FaultReport, PrinterDriver } from './driver.ts'
import { changeJob, type JobRecord, markOf } from './job-record.ts'
import { JobStore } from './job-store.ts'
import { letGo } from './let-go.ts'
import { type LaneContext, nextOfLane, runLane } from './run-lane.ts'

/** Why the queue did not do what a person asked; nothing has changed. */
export type PrintRefusal =
  | 'printJobUnknown'
  /** The job's state does not allow it, or it is just being worked on. */
  | 'printJobState'
  /** The print system still holds the job, or does not answer. */
  | 'printJobHeld'
  | 'brokenPdf'
  | WriteFault

/** What is to be printed. `title` and `reference` show in lists and in the print system: nothing personal. */
export interface PrintOrder extends PrinterChoice {
  readonly documentKind: PrintedDocument
  readonly title: string
  readonly reference: string
  readonly copies: number
  readonly labels: PrintJob['labels']
}

/** What a print queue needs from its surroundings. */
export interface PrintQueueOptions {
  /** Belongs to this queue alone. */
  readonly folder: string
  readonly driver: PrinterDriver
  readonly now: () => Date
  /** Unique for ever: letters, digits, hyphens. */
  readonly newId: () => string
  /** Whether a job counts as printed once it is spooled, where the system tells no more than that. */
  readonly confirmSpooled: () => boolean
  /** Whether an old printed job may leave the list; it may where nothing is said. */
  readonly mayForget?: (job: PrintJob) => boolean
  /** The labels that wait to be printed, batch by batch; those of lost jobs are asked about. */
  readonly waitingLabels?: () => readonly WaitingLabels[]
  /** Called before a damaged list of jobs is replaced; `there` is false where it is gone. */
  readonly onDamaged?: (there: boolean) => Promise<void>
  /** The shortest pause between two looks at a job. */
  readonly pollMs?: number
}

const confirmed = { state: 'confirmed', fault: null } as const

/** Opens the queue of a folder and goes on with what waits there. */
export async function openPrintQueue(options: PrintQueueOptions): Promise<PrintQueue> {
  const { folder, now, newId, mayForget, onDamaged, waitingLabels = () => [] } = options
  const at = now().toISOString()
  const replaceLost = (known: readonly PrintJob[]) => askAboutLostLabels(waitingLabels(), known, { newId, at })
  const store = await JobStore.open(folder, at, {
    ...(mayForget && { mayForget }),
    ...(onDamaged && { onDamaged }),
    replaceLost,
  })
  const queue = new PrintQueue(store, options)
  queue.start()
  return queue
}

/**
 * Sends jobs one at a time per printer: the next goes out when the one before has left the print system, so
 * after a crash at most one job per printer is in doubt. Nothing is sent a second time unless a person says so.
 */
export class PrintQueue {
  readonly #store: JobStore
  readonly #newId: () => string
  readonly #context: LaneContext
  readonly #lanes = new Map<string, Promise<void>>()
  readonly #stopping = new AbortController()
  #settling: Promise<void> = Promise.resolve()

  constructor(store: JobStore, { driver, now, newId, confirmSpooled, pollMs = 150 }: PrintQueueOptions) {
    this.#store = store
    this.#newId = newId
    this.#context = {
      store,
      driver,
      now: () => now().toISOString(),
      confirmSpooled,
      busy: new Set(),
      pollMs,
      stopping: this.#stopping.signal,
    }
  }

  start(): void {
    this.#settling = this.#settleInterrupted().then(() => {
      for (const { job } of this.#store.all()) this.#wake(job.printer)
    })
  }

  /** Sends nothing more; waits for a document that is just on its way. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#settling
    await Promise.all(this.#lanes.values())
    await this.#store.close()
  }

  /** Oldest first. */
  list(): readonly PrintJob[] {
    return this.#store.all().map(({ job }) => job)
  }

  listPrinters(): Promise<Result<readonly PrinterView[], FaultReport>> {
    return this.#context.driver.listPrinters()
  }

  /** Calls `listener` after each change of a job; the answer ends that. */
  onChange(listener: (job: PrintJob) => void): () => void {
    return this.#store.onChange(listener)
  }

  /** Takes a document; the answer means that it is safely queued, not that it is printed. */
  async submit(order: PrintOrder, pdf: Uint8Array): Promise<Result<PrintJob, PrintRefusal>> {
    const facts = checkPdf(pdf)
    if (!facts) return refused('brokenPdf')
    const id = this.#newId()
    const stored = await this.#store.addDocument(id, pdf)
    if (!stored.ok) return stored

    const at = this.#context.now()
    const { documentKind, title, reference, copies, labels, printer, paper } = order
    const what = { id, documentKind, title, reference, copies, pages: facts.pages, labels, printer, paper }
    const job: PrintJob = { ...what, state: 'queued', fault: null, detail: '', createdAt: at, changedAt: at }
    const document = createHash('sha256').update(pdf).digest('hex')
    const queued = await this.#store.put({ job, attempt: 0, systemJobId: null, document })
    if (queued.ok) this.#wake(printer)
    else await this.#store.dropDocument(id)
    return queued
  }

  /**
   * Sends a job again because a person decided so, to where that kind of document goes now. One that turns out
   * to have been printed in the meantime ends as confirmed; who misses it all the same prints a marked reprint.
   */
  retry(id: string, { printer, paper }: PrinterChoice): Promise<Result<PrintJob, PrintRefusal>> {
    return this.#act(id, 'retry', async record => {
      const left = record.job.state === 'askPerson' ? await this.#letGo(record) : 'out'
      if (left === 'held') return refused('printJobHeld')
      if (left === 'done') return this.#change(record, confirmed)
      return this.#change({ ...record, systemJobId: null }, { state: 'queued', fault: null, printer, paper })
    })
  }

  /** A person's word on a job whose outcome the desk cannot know; not for labels, of which a part may have come out. */
  resolve(id: string, outcome: 'printed' | 'notPrinted'): Promise<Result<PrintJob, PrintRefusal>> {
    return this.#act(id, outcome, async record => {
      if (record.job.labels !== null) return refused('printJobState')
      if (outcome === 'printed') return this.#change(record, confirmed)
      const { tracking } = this.#context.driver
      if (tracking && (await this.#letGo(record)) === 'held') return refused('printJobHeld')
      return this.#change(record, { state: 'failed', fault: 'notPrinted' })
    })
  }

  /**
   * A person's word on a doubtful job of labels: so many came out, the last one being `lastPrinted` (null: none). `keep`
   * stores those before the job says so, so that a crash in between leaves a question about the rest only. A job that the
   * print system still held may have gone on after the person looked: it is taken out, and the person must look again.
   */
  resolveLabels<E>(
    id: string,
    lastPrinted: string | null,
    keep: (printed: readonly string[]) => Promise<Result<unknown, E>>,
  ): Promise<Result<PrintJob, PrintRefusal | E>> {
    return this.#act<E>(id, 'printed', async record => {
      const { labels } = record.job
      if (labels === null) return refused('printJobState')
      const printed = lastPrinted === null ? [] : labels.slice(0, labels.indexOf(lastPrinted) + 1)
      const missing = printed.length < labels.length
      const left = await this.#letGo(record)
      if (left === 'held' && missing) return refused('printJobHeld')
      if (left === 'takenOut') return refused('printJobState')
      if (left === 'done') return this.#change(record, confirmed)
      const kept = await keep(printed)
      if (!kept.ok) return kept
      const facts = missing ? ({ state: 'failed', fault: 'notPrinted' } as const) : confirmed
      return this.#change(record, facts)
    })
  }

  /**
   * Gives a job up, taking it out of the print system first. One that turns out to be printed ends as confirmed; labels
   * that had left the desk end as a question.
   */
  cancel(id: string): Promise<Result<PrintJob, PrintRefusal>> {
    return this.#act(id, 'cancel', async record => {
      const { state, labels } = record.job
      const left = state === 'sent' || state === 'askPerson' ? await this.#letGo(record) : 'out'
      if (left === 'held') return refused('printJobHeld')
      if (state === 'sent' && left === 'done') return this.#change(record, confirmed)
      const askPerson = state === 'sent' && labels !== null
      return this.#change(record, { state: askPerson ? 'askPerson' : 'cancelled', fault: null })
    })
  }

  /**
   * Gives up the documents of these jobs for good: what waits is taken back, and nothing is kept for another try. A job that is just
   * being sent is left alone.
   */
  async forget(concerns: (job: PrintJob) => boolean): Promise<void> {
    for (const { job } of this.#store.all().filter(record => concerns(record.job))) {
      if (this.#store.get(job.id)?.job.state === 'sending') continue
      // Sent is sent, and labels that may have come out must be asked about.
      if (job.state === 'queued' || job.state === 'failed' || job.state === 'askPerson') await this.cancel(job.id)
      await this.#store.dropDocument(job.id)
    }
  }

  async #act<E>(
    id: string,
    action: PrintAction,
    work: (record: JobRecord) => Promise<Result<PrintJob, PrintRefusal | E>>,
  ): Promise<Result<PrintJob, PrintRefusal | E>> {
    const { busy } = this.#context
    const record = this.#store.get(id)
    if (!record) return refused('printJobUnknown')
    if (busy.has(id) || !printActions(record.job).includes(action)) return refused('printJobState')
    busy.add(id)
    try {
      return await work(record)
    } finally {
      busy.delete(id)
      this.#wake(this.#store.get(id)?.job.printer ?? record.job.printer)
    }
  }

  #change(
    record: JobRecord,
    facts: Pick<PrintJob, 'state' | 'fault'> & Partial<PrinterChoice>,
  ): Promise<Result<PrintJob, PrintRefusal>> {
    return this.#store.put(changeJob(record, { detail: '', ...facts }, this.#context.now()))
  }

  async #letGo(record: JobRecord): Promise<'out' | 'takenOut' | 'done' | 'held'> {
    const { driver, pollMs } = this.#context
    if (driver.tracking) return letGo(driver.tracking, record, pollMs)
    // Nobody but the person at the printer can know, except that a spooled job cannot be taken back from here.
    return record.job.state === 'sent' ? 'held' : 'out'
  }

  /** A job that was being sent when the desk ended may be in after all; then nobody needs to be asked. */
  async #settleInterrupted(): Promise<void> {
    const { driver, busy, now } = this.#context
    const interrupted = this.#store.all().filter(({ job }) => job.state === 'askPerson' && job.fault === 'interrupted')
    for (const record of driver.tracking ? interrupted : []) {
      const found = await driver.tracking?.find(markOf(record))
      if (!found?.ok || found.value === null) continue
      if (busy.has(record.job.id) || this.#store.get(record.job.id) !== record) continue
      await this.#store.observe({
        ...changeJob(record, { state: 'sent', fault: null }, now()),
        systemJobId: found.value,
      })
    }
  }

  #wake(printer: string): void {
    if (this.#lanes.has(printer) || this.#stopping.signal.aborted) return
    this.#lanes.set(printer, this.#runLane(printer))
  }

  async #runLane(printer: string): Promise<void> {
    await runLane(this.#context, printer)
    this.#lanes.delete(printer)
    // A job may have come in between the last look and this line.
    if (nextOfLane(this.#context, printer)) this.#wake(printer)
  }
}
