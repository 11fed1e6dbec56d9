import type { Draft, Entry, OperatorId, Role } from '../../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { OperatorView } from '../../../shared/host/views.ts'
import type { Clock } from '../clock.ts'
import type { DeskState, OperatorRecord } from '../desk-state.ts'
import { type Ledger, readOnlyError } from '../ledger/ledger.ts'
import { writeProblem } from '../system-error.ts'
import { checkPin, hashPin, pinDigest, pinMatches } from './pin.ts'
import type { PinStore } from './pin-store.ts'

/** What is to be known of a new operator. */
export interface NewOperator {
  readonly name: string
  readonly pin: string
  readonly roles: readonly Role[]
}

/** The new state of an operator; `pin` null keeps the old one. */
export interface OperatorChange {
  readonly operator: OperatorId
  readonly name: string
  readonly pin: string | null
  readonly roles: readonly Role[]
  readonly active: boolean
}

interface OperatorParts {
  readonly state: DeskState
  readonly ledger: Ledger
  readonly pins: PinStore
  readonly clock: Clock
  readonly random: (bytes: number) => Buffer
  /** What new PINs are hashed with; left out: `pinCost`. */
  readonly pinCost?: number | undefined
}

/** The people of the branch: who they are stands in the ledger, their PINs in a file of their own. */
export class Operators {
  readonly #parts: OperatorParts
  #changing: Promise<unknown> = Promise.resolve()

  constructor(parts: OperatorParts) {
    this.#parts = parts
  }

  /** Everyone, in the order they were added. */
  list(): OperatorView[] {
    return [...this.#parts.state.operators.values()].map(operator => this.viewOf(operator))
  }

  /** One operator as the window may see it, null when unknown. */
  find(id: OperatorId): OperatorView | null {
    const operator = this.#parts.state.operators.get(id)
    return operator ? this.viewOf(operator) : null
  }

  viewOf({ id, name, roles, active }: OperatorRecord): OperatorView {
    const remaining = this.#parts.pins.remainingLock(id)
    const lockedUntil = remaining > 0 ? new Date(this.#parts.clock.now() + remaining).toISOString() : null
    return { id, name, roles, active, lockedUntil }
  }

  /** Whether some supervisor has a PIN to sign in with; true too while there is no supervisor yet. */
  hasSupervisorPin(): boolean {
    const supervisors = [...this.#parts.state.operators.values()].filter(isSupervisor)
    return supervisors.length === 0 || supervisors.some(({ id }) => this.#parts.pins.pinOf(id) !== null)
  }

  /** Holds a PIN against an active operator's. Errors: operatorUnknown, pinLost, pinLocked, wrongPin. */
  async verify(id: OperatorId, pin: string): Promise<Result<OperatorRecord, HostError>> {
    const { state, pins } = this.#parts
    const operator = state.operators.get(id)
    const kept = pins.pinOf(id)
    if (!operator?.active) return refused({ code: 'operatorUnknown' })
    if (!kept) return refused({ code: 'pinLost' })
    const remaining = pins.remainingLock(id)
    if (remaining > 0) return refused({ code: 'pinLocked', params: { seconds: Math.ceil(remaining / 1000) } })
    // Counted before it is checked: ending the host in time must not give a free try.
    const failures = await pins.addFailure(id)
    const matches = await pinMatches(pin, kept)
    // Hashing takes a while, and meanwhile a supervisor may have given another PIN.
    if (matches && pins.pinOf(id) === kept) {
      await pins.forgetFailures(id)
      return ok(operator)
    }
    if (failures.lockedAt !== null) return refused({ code: 'pinLocked', params: { seconds: failures.seconds } })
    return refused({ code: 'wrongPin', params: { left: 5 - failures.count } })
  }

  /** Adds an operator; `by` is null for the first one. Errors: nameMissing, nameTaken, pinTooShort, pinTooSimple, and of writing. */
  add(operator: NewOperator, by: OperatorId | null, at?: string): Promise<Result<OperatorView, HostError>> {
    return this.#oneByOne(() => this.#add(operator, by, at))
  }

  /** Changes an operator. Errors: operatorUnknown, lastSupervisor, and those of `add`. */
  change(change: OperatorChange, by: OperatorId): Promise<Result<OperatorView, HostError>> {
    return this.#oneByOne(() => this.#change(change, by))
  }

  /**
   * Gives a supervisor whose PIN was lost a new one, recorded as by nobody; on a broken ledger it holds for this run. Errors:
   * operatorUnknown, pinTooShort, pinTooSimple, and of writing.
   */
  recoverPin(id: OperatorId, pin: string): Promise<Result<OperatorView, HostError>> {
    return this.#oneByOne(() => this.#recoverPin(id, pin))
  }

  async #add(
    { name, pin, roles }: NewOperator,
    by: OperatorId | null,
    at?: string,
  ): Promise<Result<OperatorView, HostError>> {
    const { ledger, random } = this.#parts
    const trimmed = name.trim()
    const problem = this.#checkName(trimmed, null) ?? checkPin(pin)
    if (problem) return refused(problem)
    const id = `op-${random(12).toString('hex')}`
    const draftWith = (pinDigest: string): Draft => ({
      kind: 'operatorAdded',
      body: { operator: id, roles: unique(roles), pinDigest },
      personal: { name: trimmed },
    })
    if (ledger.broken) return refused(readOnlyError(ledger.broken))
    const recorded = await this.#withPin(id, pin, digest =>
      ledger.record({
        operator: by,
        decide: () => this.#decide(this.#checkName(trimmed, null), draftWith(digest)),
        ...(at ? { at } : {}),
      }),
    )
    return recorded.ok ? this.#viewAfter(id) : recorded
  }

  async #change(change: OperatorChange, by: OperatorId): Promise<Result<OperatorView, HostError>> {
    const { ledger } = this.#parts
    const name = change.name.trim()
    const check = () => this.#checkChange(change, name)
    const problem = check() ?? (change.pin === null ? null : checkPin(change.pin))
    if (problem) return refused(problem)
    if (ledger.broken) return refused(readOnlyError(ledger.broken))
    const { operator, active, pin } = change
    const roles = unique(change.roles)
    const record = (pinDigest: string | null) => {
      const body = { operator, roles, active, pinChanged: pinDigest !== null, ...(pinDigest && { pinDigest }) }
      const draft: Draft = { kind: 'operatorChanged', body, personal: { name } }
      return ledger.record({ operator: by, decide: () => this.#decide(check(), draft) })
    }
    const recorded = pin === null ? await record(null) : await this.#withPin(operator, pin, record)
    return recorded.ok ? this.#viewAfter(operator) : recorded
  }

  async #recoverPin(id: OperatorId, pin: string): Promise<Result<OperatorView, HostError>> {
    const { state, ledger } = this.#parts
    const operator = state.operators.get(id)
    if (!operator || !isSupervisor(operator)) return refused({ code: 'operatorUnknown' })
    const problem = checkPin(pin)
    if (problem) return refused(problem)
    const recorded = await this.#withPin<Entry | null>(id, pin, async pinDigest => {
      if (ledger.broken) return ok(null)
      const { roles, active, name } = operator
      const body = { operator: id, roles, active, pinChanged: true, pinDigest }
      return ledger.record({
        operator: null,
        decide: () => ok({ kind: 'operatorChanged', body, personal: { name } } as const),
      })
    })
    return recorded.ok ? this.#viewAfter(id) : recorded
  }

  /** Keeps a PIN beside the one in force, records which it is, and only then puts it in force. */
  async #withPin<T>(
    id: OperatorId,
    pin: string,
    record: (digest: string) => Promise<Result<T, HostError>>,
  ): Promise<Result<T, HostError>> {
    const { ledger, pins, random, pinCost } = this.#parts
    const next = await hashPin(pin, random(16), pinCost)
    try {
      await pins.offerPin(id, next)
    } catch (error) {
      return refused(writeProblem(error))
    }
    const recorded = await record(pinDigest(next))
    if (recorded.ok) await pins.takePin(id)
    // An entry that can be neither written nor taken back may be found at the next start: the PIN it names must be there then.
    else if (ledger.isClean) await pins.withdrawPin(id)
    return recorded
  }

  #decide(problem: HostError | null, draft: Draft): Result<Draft, HostError> {
    return problem ? refused(problem) : ok(draft)
  }

  #checkName(name: string, own: OperatorId | null): HostError | null {
    if (name === '') return { code: 'nameMissing' }
    const taken = [...this.#parts.state.operators.values()].some(({ id, name: other }) => id !== own && other === name)
    return taken ? { code: 'nameTaken' } : null
  }

  #checkChange({ operator, roles, active }: OperatorChange, name: string): HostError | null {
    if (!this.#parts.state.operators.has(operator)) return { code: 'operatorUnknown' }
    const remains = active && roles.includes('supervisor')
    const others = [...this.#parts.state.operators.values()].some(
      other => other.id !== operator && other.active && other.roles.includes('supervisor'),
    )
    if (!remains && !others) return { code: 'lastSupervisor' }
    return this.#checkName(name, operator)
  }

  #viewAfter(id: OperatorId): Result<OperatorView, HostError> {
    const view = this.find(id)
    return view ? ok(view) : refused({ code: 'operatorUnknown' })
  }

  // Hashing takes a while; two changes at once must not overwrite each other's PIN on the way back.
  #oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work)
    this.#changing = done.catch(() => undefined)
    return done
  }
}

function isSupervisor({ active, roles }: OperatorRecord): boolean {
  return active && roles.includes('supervisor')
}

function unique(roles: readonly Role[]): readonly Role[] {
  return [...new Set(roles)]
}
