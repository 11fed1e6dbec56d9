import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OperatorId } from '../../../shared/domain/entry.ts'
import type { Clock } from '../clock.ts'
import { replaceFile } from '../durable-file.ts'
import { systemCode } from '../system-error.ts'
import type { PinHash } from './pin.ts'
import { addFailure, noFailures, type PinFailures, remainingLock } from './pin-lock.ts'

interface Kept {
  readonly pin: PinHash
  readonly failures: PinFailures
}

/** `operators.json`: the PIN hashes and wrong tries by operator. Who an operator is, the ledger tells. */
export class PinStore {
  readonly #path: string
  readonly #clock: Clock
  readonly #kept: Map<OperatorId, Kept>
  /** Until when by the clock nobody can set; this run only. */
  readonly #lockedUntil = new Map<OperatorId, number>()
  #saving: Promise<void> = Promise.resolve()

  private constructor(path: string, clock: Clock, kept: Map<OperatorId, Kept>) {
    this.#path = path
    this.#clock = clock
    this.#kept = kept
  }

  /** Reads the file of a data folder; throws when it is there and cannot be read. */
  static async open(dataFolder: string, clock: Clock): Promise<PinStore> {
    const path = join(dataFolder, 'operators.json')
    try {
      const stored = JSON.parse(await readFile(path, 'utf8')) as { readonly pins: Record<OperatorId, Kept> }
      return new PinStore(path, clock, new Map(Object.entries(stored.pins)))
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return new PinStore(path, clock, new Map())
      throw error
    }
  }

  /** The hash to hold a PIN against, null when the operator has none. */
  pinOf(operator: OperatorId): PinHash | null {
    return this.#kept.get(operator)?.pin ?? null
  }

  /** Sets or (null) removes a PIN, forgets wrong tries, and returns once it is on the disk. Throws system errors. */
  async setPin(operator: OperatorId, pin: PinHash | null): Promise<void> {
    if (pin) this.#kept.set(operator, { pin, failures: noFailures })
    else this.#kept.delete(operator)
    this.#lockedUntil.delete(operator)
    await this.#save()
  }

  /** Milliseconds until a PIN of this operator is accepted again. */
  remainingLock(operator: OperatorId): number {
    const kept = this.#kept.get(operator)
    if (!kept) return 0
    const now = this.#clock.now()
    const { failures } = kept
    if (failures.lockedAt !== null && now < failures.lockedAt) {
      // The clock was set back: the time begins anew from here, so it ends some day without ending early.
      this.#kept.set(operator, { ...kept, failures: { ...failures, lockedAt: now } })
    }
    const steady = (this.#lockedUntil.get(operator) ?? 0) - this.#clock.monotonic()
    return Math.max(remainingLock(failures, now), steady, 0)
  }

  /** Counts a wrong try and returns once the count is on the disk; a full disk still counts until the next start. */
  async addFailure(operator: OperatorId): Promise<PinFailures> {
    const kept = this.#kept.get(operator)
    if (!kept) return noFailures
    const failures = addFailure(kept.failures, this.#clock.now())
    this.#kept.set(operator, { ...kept, failures })
    if (failures.lockedAt !== null) this.#lockedUntil.set(operator, this.#clock.monotonic() + failures.seconds * 1000)
    await this.#save().catch(() => undefined)
    return failures
  }

  /** Forgets wrong tries after the right PIN. */
  async forgetFailures(operator: OperatorId): Promise<void> {
    const kept = this.#kept.get(operator)
    if (!kept) return
    this.#kept.set(operator, { ...kept, failures: noFailures })
    this.#lockedUntil.delete(operator)
    await this.#save().catch(() => undefined)
  }

  #save(): Promise<void> {
    const content = `${JSON.stringify({ pins: Object.fromEntries(this.#kept) })}\n`
    const saved = this.#saving.then(() => replaceFile(this.#path, content))
    this.#saving = saved.catch(() => undefined)
    return saved
  }
}
