import type { Input, MethodName, Output } from '../../shared/host/contract.ts'
import type { CalledDesk } from './called-desk.ts'
import { sampleApplication, sampleSheet, sampleSummary } from './sample-application.ts'
import { makeTinyPdf } from './tiny-pdf.ts'

const pin = '802613'
const applications = [1, 10, 20, 30].map(first => sampleApplication({ first, sheets: 5 }))
const pdf = makeTinyPdf().toString('base64')

/** A desk that is called badly, together with the one supervisor no bad call can remove. */
export class SupervisedDesk {
  readonly desk: CalledDesk
  #supervisor = ''
  #byField: Record<string, readonly string[]> = {
    ...{ pin: [pin], pdf: [pdf], fileSha256: ['ab'.repeat(32)] },
  }

  constructor(desk: CalledDesk) {
    this.desk = desk
  }

  /** Texts the host knows from the beginning. */
  readonly known: readonly string[] = [
    ...['FP1', 'FP10', 'FP20', 'FP30', 'SH-20261122-0001', 'SF1000000000001', 'R6', 'SH', '2026-11-22', '2027-01-01'],
    ...[1, 2, 3, 10, 11, 20, 30, 99].map(sampleSheet),
  ]

  /** What the host knows under the name of a field. */
  get byField(): Readonly<Record<string, readonly string[]>> {
    return this.#byField
  }

  /** Calls as a window that does nothing wrong; a refusal fails the test. */
  async ask<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    const answer = (await this.desk.overIpc(method, input)) as { readonly ok: boolean; readonly value: Output<M> }
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`)
    return answer.value
  }

  async setUp(): Promise<void> {
    const { operator } = await this.ask('desk.setUpEmpty', { name: '朱琴琴', pin })
    this.#supervisor = operator.id
    const clerk = await this.ask('operators.add', { name: '沈一鸣', pin, roles: ['clerk'] })
    const imported = await this.ask('imports.commit', { id: await this.#beginImport(), summary: sampleSummary })
    this.#byField = { ...this.#byField, operator: [clerk.id], batch: [imported.body.batch] }
  }

  /** Signs in however often somebody guessed. */
  async signIn(): Promise<void> {
    await this.desk.pass(3_600_000)
    await this.ask('session.signIn', { operator: this.#supervisor, pin })
  }

  /** Has something ready for the next calls to hit: an open import, a job that did not print. */
  async prepare(method: MethodName): Promise<void> {
    await this.signIn()
    if (method.startsWith('imports.')) this.#byField = { ...this.#byField, id: [await this.#beginImport()] }
    if (!method.startsWith('print.')) return
    const job = await this.print('交接单', 'SH-20261122-0001')
    this.#byField = { ...this.#byField, id: [job.id] }
  }

  async print(title: string, reference: string) {
    return this.ask('print.submit', { documentKind: 'slip', title, reference, copies: 1, pdf })
  }

  /** Every kind of document goes to this printer, on this paper; backups nowhere else. */
  async choosePrinter(printer: string, paper: string): Promise<void> {
    const choice = { printer, paper }
    const printers = { slip: choice, label: choice, manifest: choice, report: choice }
    await this.ask('settings.change', { patch: { printers, backup: { folder: '', keep: 2 } } })
  }

  async #beginImport(): Promise<string> {
    const { head } = await this.ask('desk.status', {})
    const { id } = await this.ask('imports.begin', { head: head.seq })
    await this.ask('imports.append', { id, applications })
    return id
  }
}
