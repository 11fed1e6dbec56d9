/** What is kept of wrong PINs. `lockedAt` is the PC's clock in ms when `seconds` began, null when not locked. */
export interface PinFailures {
  readonly count: number
  readonly lockedAt: number | null
  readonly seconds: number
}

/** Nobody has mistyped. */
export const noFailures: PinFailures = { count: 0, lockedAt: null, seconds: 0 }

const FREE_TRIES = 5
const SECONDS = [30, 60, 120, 300, 900, 3600] as const

/** One more wrong PIN: from the fifth on each locks for longer than the one before, up to an hour. */
export function addFailure(failures: PinFailures, now: number): PinFailures {
  const count = failures.count + 1
  if (count < FREE_TRIES) return { count, lockedAt: null, seconds: 0 }
  const seconds = SECONDS[Math.min(count - FREE_TRIES, SECONDS.length - 1)] ?? 3600
  return { count, lockedAt: now, seconds }
}

/** Milliseconds until a PIN is accepted again, 0 when it is now. A clock set back never shortens it. */
export function remainingLock(failures: PinFailures, now: number): number {
  if (failures.lockedAt === null) return 0
  const length = failures.seconds * 1000
  const remaining = failures.lockedAt + length - now
  // More than the whole length is left: the clock stands before the moment of locking.
  return Math.max(0, Math.min(remaining, length))
}
