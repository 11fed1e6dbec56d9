import type { OperatorId } from '../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import type { Access } from '../../shared/host/contract.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { SessionView } from '../../shared/host/views.ts'
import type { Clock } from './clock.ts'
import type { Operators } from './operators/operators.ts'

interface SessionParts {
  readonly operators: Operators
  readonly clock: Clock
  readonly autoLockMinutes: () => number
  readonly onChange: () => void
}

interface Current {
  readonly operator: OperatorId
  locked: boolean
  /** The last sign of a person, by both clocks. */
  seenAt: number
  seenMonotonic: number
}

const LOOK_EVERY_MS = 1000

/** Who is at the desk. There is one session a host: one desk, one person. */
export class Session {
  readonly #parts: SessionParts
  readonly #timer: NodeJS.Timeout
  #current: Current | null = null

  constructor(parts: SessionParts) {
    this.#parts = parts
    this.#timer = setInterval(() => this.#lockWhenIdle(), LOOK_EVERY_MS)
    this.#timer.unref()
  }

  /** The session as the window may see it. */
  view(): SessionView | null {
    this.#lockWhenIdle()
    const operator = this.#current && this.#parts.operators.find(this.#current.operator)
    // Who has been removed is no longer at the desk: it asks the next one for a PIN.
    return this.#current && operator?.active ? { operator, locked: this.#current.locked } : null
  }

  /** The operator whom the next entry is by; null when nobody may record anything. */
  operator(): OperatorId | null {
    return this.check('signedIn') === null ? (this.#current?.operator ?? null) : null
  }

  /** Whether a call of this access is allowed now; null means yes. */
  check(access: Access): HostError | null {
    if (access === 'anyone') return null
    const view = this.view()
    if (!view || view.locked) return { code: 'notSignedIn' }
    if (access === 'supervisor' && !view.operator.roles.includes('supervisor')) return { code: 'roleMissing' }
    return null
  }

  /** Signs in or unlocks. Errors: operatorUnknown, wrongPin, pinLocked. */
  async signIn(operator: OperatorId, pin: string): Promise<Result<SessionView, HostError>> {
    const verified = await this.#parts.operators.verify(operator, pin)
    if (!verified.ok) {
      this.#parts.onChange()
      return verified
    }
    const { clock } = this.#parts
    this.#current = { operator, locked: false, seenAt: clock.now(), seenMonotonic: clock.monotonic() }
    this.#parts.onChange()
    const view = this.view()
    return view ? ok(view) : refused({ code: 'operatorUnknown' })
  }

  /** A person is at the desk. */
  touch(): void {
    if (!this.#current) return
    this.#current.seenAt = this.#parts.clock.now()
    this.#current.seenMonotonic = this.#parts.clock.monotonic()
  }

  lock(): void {
    if (!this.#current || this.#current.locked) return
    this.#current.locked = true
    this.#parts.onChange()
  }

  signOut(): void {
    if (!this.#current) return
    this.#current = null
    this.#parts.onChange()
  }

  close(): void {
    clearInterval(this.#timer)
    this.#current = null
  }

  #lockWhenIdle(): void {
    if (!this.#current || this.#current.locked) return
    const { clock, autoLockMinutes } = this.#parts
    // The steady clock cannot be set back; the PC's clock also runs while the PC sleeps.
    const idle = Math.max(clock.monotonic() - this.#current.seenMonotonic, clock.now() - this.#current.seenAt)
    if (idle >= autoLockMinutes() * 60_000) this.lock()
  }
}
