import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { Command } from '../../shared/domain/command.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { Input, MethodName, Output } from '../../shared/host/contract.ts'
import { handOver, sampleApplication, sampleSheet, sampleSummary } from './sample-application.ts'

/** What a load is made of. */
export interface LoadParts {
  readonly client: HostClient
  readonly random: SeededRandom
  /** The first number of its sheets and applications; loads of one branch keep a million apart. */
  readonly first: number
  /** Hears of each acknowledgement. */
  readonly onAcknowledged: (entry: Pick<Entry, 'seq' | 'hash'>) => void
}

/** A branch at its busiest: handovers and what corrects them, imports, batches of labels and settings, side by side, for desks that are to be killed. */
export class DeskLoad {
  readonly #parts: LoadParts
  readonly #slips: string[] = []
  #known = 0
  #numbers = 0
  #gone = false

  constructor(parts: LoadParts) {
    this.#parts = parts
  }

  /** Imports the next so many applications; every fourth is to be sent. */
  async importMore(count: number): Promise<void> {
    const from = this.#parts.first + this.#known
    const applications = Array.from({ length: count }, (_, index) => this.#makeApplication(from + index))
    const begun = await this.#call('imports.begin', { head: await this.#head() })
    if (!begun) return
    for (let start = 0; start < count; start += 500)
      await this.#call('imports.append', { id: begun.id, applications: applications.slice(start, start + 500) })
    const done = await this.#call('imports.commit', { id: begun.id, summary: sampleSummary })
    if (!done) return
    this.#parts.onAcknowledged(done)
    this.#known += count
  }

  /** Works until the host is gone, or `stop`. */
  async keepWorking({ recorders = 8, importOf = () => 20 + this.#parts.random.below(60) } = {}): Promise<void> {
    await Promise.all([
      this.#keep(() => this.importMore(importOf())),
      this.#keep(() => this.#changeSettings()),
      this.#keep(() => this.#reserveLabels()),
      ...Array.from({ length: recorders }, () => this.#keep(() => this.#record(this.#randomCommand()))),
    ])
  }

  /** Ends the work although the host is there. */
  stop(): void {
    this.#gone = true
  }

  async #keep(work: () => Promise<unknown>): Promise<void> {
    while (!this.#gone) await work()
  }

  #makeApplication(number: number): Application {
    return sampleApplication({ first: number, key: `FP${number}`, delivery: isToBeSent(number) ? 'sf' : 'pickup' })
  }

  async #head(): Promise<number> {
    return (await this.#call('desk.status', {}))?.head.seq ?? 0
  }

  async #changeSettings(): Promise<void> {
    await this.#call('settings.change', { patch: { autoLockMinutes: 5 + this.#parts.random.below(50) } })
  }

  async #reserveLabels(): Promise<void> {
    const { first, random } = this.#parts
    const from = Math.floor((first + random.below(Math.max(1, this.#known))) / 4) * 4
    const parcels = Array.from({ length: 1 + random.below(12) }, (_, index) => {
      const number = from + 4 * index
      return { application: `FP${number}`, sheets: [sampleSheet(number)] }
    })
    const numbers = parcels.map((_, index) => ({ number: `SF${this.#nextNumber(index)}`, route: null }))
    this.#numbers += numbers.length
    await this.#record({ kind: 'addWaybills', courier: 'sf', account: '', via: 'file', numbers })
    await this.#record({ kind: 'reserveLabels', courier: 'sf', account: '', freightCollect: true, parcels })
  }

  #nextNumber(index: number): string {
    return String(1_000_000_000_000 + this.#parts.first * 1000 + this.#numbers + index)
  }

  #randomCommand(): Command {
    const { first, random } = this.#parts
    const number = first + random.below(Math.max(1, this.#known))
    const sheets = [sampleSheet(number)]
    const slipNo = this.#slips[random.below(Math.max(1, this.#slips.length))] ?? 'SH-20261122-0001'
    const give = handOver(`FP${number}`, [number])
    return random.pick<Command>([
      give,
      ...[give, give, give, give],
      { kind: 'voidHandover', slipNo, reason: '拿错了' },
      { kind: 'takeBack', sheets, reason: '换抬头', documentKind: null, collector: null },
      { kind: 'sendBack', sheets, reason: '换抬头' },
      { kind: 'voidSheets', sheets, reason: '破损' },
      { kind: 'reprint', slipNo },
      { kind: 'reveal', application: `FP${number}` },
    ])
  }

  async #record(command: Command): Promise<void> {
    const entry = await this.#call('ledger.record', { command })
    if (!entry) return
    this.#parts.onAcknowledged(entry)
    if ('slipNo' in entry.body) this.#slips.push(entry.body.slipNo)
  }

  /** What was answered, null for a refusal. */
  async #call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M> | null> {
    const answer = await this.#parts.client.call(method, input)
    if (answer.ok) return answer.value
    if (answer.error.code === 'hostGone') this.#gone = true
    return null
  }
}

function isToBeSent(number: number): boolean {
  return number % 4 === 0
}
