import type { Draft, OperatorId, Role } from '../../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { OperatorView } from '../../../shared/host/views.ts'
import type { Clock } from '../clock.ts'
import type { DeskState, OperatorRecord } from '../desk-state.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { writeProblem } from '../system-error.ts'
import { checkPin, hashPin, pinMatches } from './pin.ts'
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

  /** Holds a PIN against an active operator's. Errors: operatorUnknown, pinLocked, wrongPin. */
  async verify(id: OperatorId, pin: string): Promise<Result<OperatorRecord, HostError>> {
    const { state, pins } = this.#parts
    const operator = state.operators.get(id)
    const kept = pins.pinOf(id)
    if (!operator?.active || !kept) return refused({ code: 'operatorUnknown' })
    const remaining = pins.remainingLock(id)
    if (remaining > 0) return refused({ code: 'pinLocked', params: { seconds: Math.ceil(remaining / 1000) } })
    // Counted before it is checked: ending the host in time must not give a free try.
    const failures = await pins.addFailure(id)
    if (await pinMatches(pin, kept)) {
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
    const draft: Draft = {
      kind: 'operatorAdded',
      body: { operator: id, roles: unique(roles) },
      personal: { name: trimmed },
    }
    // The PIN first: an operator in the ledger without a PIN could never sign in.
    const recorded = await this.#withPin(id, pin, () =>
      ledger.record({
        operator: by,
        decide: () => this.#decide(this.#checkName(trimmed, null), draft),
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
    const { operator, active, pin } = change
    const body = { operator, roles: unique(change.roles), active, pinChanged: pin !== null }
    const draft: Draft = { kind: 'operatorChanged', body, personal: { name } }
    const record = () => ledger.record({ operator: by, decide: () => this.#decide(check(), draft) })
    const recorded = pin === null ? await record() : await this.#withPin(operator, pin, record)
    return recorded.ok ? this.#viewAfter(operator) : recorded
  }

  /** Puts a PIN in force, records, and puts the old one back if that was refused. */
  async #withPin<T>(
    id: OperatorId,
    pin: string,
    record: () => Promise<Result<T, HostError>>,
  ): Promise<Result<T, HostError>> {
    const { ledger, pins, random } = this.#parts
    if (ledger.broken) return record()
    const before = pins.pinOf(id)
    const next = await hashPin(pin, random(16))
    try {
      await pins.setPin(id, next)
    } catch (error) {
      await pins.setPin(id, before).catch(() => undefined)
      return refused(writeProblem(error))
    }
    const recorded = await record()
    if (!recorded.ok) await pins.setPin(id, before).catch(() => undefined)
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

function unique(roles: readonly Role[]): readonly Role[] {
  return [...new Set(roles)]
}
