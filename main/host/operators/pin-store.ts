import { join } from 'node:path'
import type { OperatorId } from '../../../shared/domain/entry.ts'
import type { Clock } from '../clock.ts'
import { readSealed, writeSealed } from '../sealed-file.ts'
import { type PinHash, pinDigest } from './pin.ts'
import { addFailure, noFailures, type PinFailures, remainingLock } from './pin-lock.ts'
import { type KeptPin, readKeptPins } from './read-kept-pins.ts'

const NAME = 'operators.json'

/**
 * `operators.json`: the PIN hashes and wrong tries by operator. Who an operator is, the ledger tells, and which PIN is in force: a new one
 * stands beside the old until its entry is acknowledged.
 */
export class PinStore {
  readonly #path: string
  readonly #clock: Clock
  readonly #kept: Map<OperatorId, KeptPin>
  /** Until when by the clock nobody can set; this run only. */
  readonly #lockedUntil = new Map<OperatorId, number>()
  #damaged: boolean
  #saving: Promise<void> = Promise.resolve()

  private constructor(path: string, clock: Clock, kept: Map<OperatorId, KeptPin>, damaged: boolean) {
    this.#path = path
    this.#clock = clock
    this.#kept = kept
    this.#damaged = damaged
  }

  /** Reads the file of a data folder, as far as it can be read; throws when the disk cannot be. `settle` must follow. */
  static async open(dataFolder: string, clock: Clock): Promise<PinStore> {
    const path = join(dataFolder, NAME)
    const { state, value } = await readSealed(path)
    return new PinStore(path, clock, readKeptPins(value), state === 'damaged')
  }

  /**
   * Puts in force what the ledger says, by the digest of each operator's PIN (null: none is known of), and drops every PIN it does not
   * know. False: the file was damaged, or a PIN is not there; it is not written anew before `save`. Where the ledger is broken (`digests`
   * null) it does not say which PIN came last, and only the file can vouch for one.
   */
  settle(digests: ReadonlyMap<OperatorId, string | null> | null): boolean {
    if (!digests && this.#damaged) this.#kept.clear()
    if (!digests) return !this.#damaged
    let whole = !this.#damaged
    for (const [operator, digest] of digests) {
      const kept = this.#kept.get(operator)
      const right = [kept?.pin, kept?.next].find(pin => pin && pinDigest(pin) === digest) ?? null
      // Without a digest to hold it against only the file itself can vouch for a PIN.
      const pin = digest === null && !this.#damaged ? (kept?.pin ?? null) : right
      const isKnownLost = kept?.pin === null && kept.next === null
      whole &&= pin !== null || isKnownLost
      this.#kept.set(operator, { failures: noFailures, ...kept, pin, next: null })
    }
    for (const operator of [...this.#kept.keys()]) if (!digests.has(operator)) this.#kept.delete(operator)
    this.#damaged = false
    return whole
  }

  /** The hash to hold a PIN against, null when the operator has none. */
  pinOf(operator: OperatorId): PinHash | null {
    return this.#kept.get(operator)?.pin ?? null
  }

  /** Keeps a new PIN beside the one in force and returns once it is on the disk. Throws system errors; nothing has changed then. */
  async offerPin(operator: OperatorId, next: PinHash): Promise<void> {
    const before = this.#kept.get(operator)
    this.#kept.set(operator, { pin: null, failures: noFailures, ...before, next })
    try {
      await this.save()
    } catch (error) {
      await this.#restore(operator, before)
      throw error
    }
  }

  /** Its entry is acknowledged: the offered PIN is in force and wrong tries are forgotten. The next start comes to the same without the file. */
  async takePin(operator: OperatorId): Promise<void> {
    const kept = this.#kept.get(operator)
    if (!kept?.next) return
    this.#kept.set(operator, { pin: kept.next, next: null, failures: noFailures })
    this.#lockedUntil.delete(operator)
    await this.save().catch(() => undefined)
  }

  /** Its entry was refused: the PIN before stays. */
  async withdrawPin(operator: OperatorId): Promise<void> {
    const kept = this.#kept.get(operator)
    await this.#restore(operator, kept?.pin ? { ...kept, next: null } : undefined)
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
    await this.save().catch(() => undefined)
    return failures
  }

  /** Forgets wrong tries after the right PIN. */
  async forgetFailures(operator: OperatorId): Promise<void> {
    const kept = this.#kept.get(operator)
    if (!kept) return
    this.#kept.set(operator, { ...kept, failures: noFailures })
    this.#lockedUntil.delete(operator)
    await this.save().catch(() => undefined)
  }

  /** Writes the file as things are now. Throws system errors. */
  save(): Promise<void> {
    const pins = Object.fromEntries(this.#kept)
    const saved = this.#saving.then(() => writeSealed(this.#path, { pins }))
    this.#saving = saved.catch(() => undefined)
    return saved
  }

  async #restore(operator: OperatorId, before: KeptPin | undefined): Promise<void> {
    if (before) this.#kept.set(operator, before)
    else this.#kept.delete(operator)
    await this.save().catch(() => undefined)
  }
}
