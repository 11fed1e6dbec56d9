import { uptime } from 'node:os'

/** Where the host takes time from. */
export interface Clock {
  /** Milliseconds since 1970 by the PC's clock, which a person can set. */
  now(): number
  /** Milliseconds that only ever grow while the host runs, and go on while the PC sleeps. */
  monotonic(): number
}

/** The system has to be asked for how long it is up, which takes as long as sealing an entry; it tells no finer than this. */
const STEP_MS = 10

/** The clocks of this PC. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: createMonotonic(Date.now, () => uptime() * 1000) }

/** A clock that only grows, from one that is slow to ask: asked again once the PC's own clock has gone on, or was set. */
export function createMonotonic(now: () => number, ask: () => number): () => number {
  let askedAt = Number.NEGATIVE_INFINITY
  let answer = 0
  return () => {
    const at = now()
    if (at >= askedAt && at - askedAt < STEP_MS) return answer
    askedAt = at
    answer = ask()
    return answer
  }
}
