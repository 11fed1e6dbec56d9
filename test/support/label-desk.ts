import type { Command } from '../../shared/domain/command.ts'
import { type DispatchState, emptyDispatch, evolveDispatch } from '../../shared/domain/dispatch.ts'
import { type LabelStanding, labelStanding } from '../../shared/domain/label-standing.ts'
import type { PrintJob } from '../../shared/domain/print-job.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { readTray } from './label-tray.ts'
import { sampleSheet } from './sample-application.ts'
import { makeNumberedPdf } from './tiny-pdf.ts'

/** A label, how the desk says it stands, and how often it lies in the tray. */
export interface LabelFact {
  readonly number: string
  readonly standing: LabelStanding
  readonly cameOut: number
}

/** The waybill number in this place of the pool. */
export function labelNumber(index: number): string {
  return `SF${String(1_000_000_000_000 + index)}`
}

/** A window that prints labels together with the person who stands at the printer, whose tray is the folder `out`. */
export class LabelDesk {
  readonly #client: HostClient
  readonly #out: string
  readonly #dispatch: DispatchState = emptyDispatch()
  #cursor = 0

  constructor(client: HostClient, out: string) {
    this.#client = client
    this.#out = out
  }

  /** What the ledger says of numbers and batches. */
  async readDispatch(): Promise<DispatchState> {
    for (let head = Number.POSITIVE_INFINITY; this.#cursor < head; ) {
      const page = answerOf(await this.#client.call('ledger.after', { cursor: this.#cursor, limit: 1000 }))
      for (const entry of page.entries) evolveDispatch(this.#dispatch, entry)
      head = page.head
      this.#cursor = page.entries.at(-1)?.seq ?? head
    }
    return this.#dispatch
  }

  /** Every label of every batch, in the order of the batches. */
  async readFacts(): Promise<readonly LabelFact[]> {
    const jobs = answerOf(await this.#client.call('print.jobs', {}))
    const { batches, waybills } = await this.readDispatch()
    const tray = await readTray(this.#out)
    return [...batches.values()].flatMap(batch =>
      batch.waybills.map(number => ({
        number,
        standing: labelStanding(waybills.get(number)?.state ?? 'available', number, jobs),
        cameOut: tray.get(number) ?? 0,
      })),
    )
  }

  /** Waits until no label is on its way, and answers how they stand. */
  async waitUntilStill(): Promise<readonly LabelFact[]> {
    for (let version = 0; ; ) {
      version = answerOf(await this.#client.call('desk.changes', { version })).version
      const facts = await this.readFacts()
      if (!facts.some(({ standing }) => standing === 'queued' || standing === 'printing')) return facts
    }
  }

  /** Gives a number to each of the next so many applications that have none. */
  async reserve(count: number): Promise<Result<unknown, HostError>> {
    const { batches } = await this.readDispatch()
    const used = [...batches.values()].reduce((sum, { waybills }) => sum + waybills.length, 0)
    const parcels = Array.from({ length: count }, (_, index) => ({
      application: `FP${used + index + 1}`,
      sheets: [sampleSheet(used + index + 1)],
    }))
    const command: Command = { kind: 'reserveLabels', courier: 'sf', account: '', freightCollect: true, parcels }
    return this.#client.call('ledger.record', { command })
  }

  /** Prints every label that certainly did not come out, in jobs of so many; answers how many labels that were. */
  async printMissing(chunk: number): Promise<number> {
    const jobs = answerOf(await this.#client.call('print.jobs', {}))
    const { batches, waybills } = await this.readDispatch()
    let printed = 0
    for (const [reference, batch] of batches) {
      const isMissing = (number: string) =>
        labelStanding(waybills.get(number)?.state ?? 'available', number, jobs) === 'notPrinted'
      const missing = batch.waybills.filter(isMissing)
      for (let start = 0; start < missing.length; start += chunk) {
        const labels = missing.slice(start, start + chunk)
        const what = { documentKind: 'label', title: '面单', reference, copies: 1, labels } as const
        const pdf = makeNumberedPdf(labels).toString('base64')
        const job = await this.#client.call('print.submit', { ...what, labels, pdf })
        // Somebody else was quicker; what is left of these labels comes with the next look.
        if (!job.ok && job.error.code === 'labelInPrint') continue
        answerOf(job)
        printed += labels.length
      }
    }
    return printed
  }

  /** Goes to the printer for each job in doubt, and says which labels lie there; answers how many jobs that settled. */
  async answerQuestions(): Promise<{ readonly settled: number; readonly inPart: number }> {
    const jobs = answerOf(await this.#client.call('print.jobs', {}))
    const count = { settled: 0, inPart: 0 }
    for (const job of jobs.filter(({ state }) => state === 'askPerson')) {
      const lastPrinted = await this.#lookFor(job)
      const answer = await this.#client.call('print.resolveLabels', { id: job.id, lastPrinted })
      // The print system still had it, or was quicker: look again.
      if (!answer.ok && answer.error.code === 'printJobState') continue
      answerOf(answer)
      count.settled += 1
      if (lastPrinted !== null && lastPrinted !== job.labels?.at(-1)) count.inPart += 1
    }
    return count
  }

  async #lookFor({ labels }: PrintJob): Promise<string | null> {
    const tray = await readTray(this.#out)
    return labels?.findLast(label => tray.has(label)) ?? null
  }
}

/** What was answered; an error is thrown with its code. */
export function answerOf<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
