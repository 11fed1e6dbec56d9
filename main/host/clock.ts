import { uptime } from 'node:os'

/** Where the host takes time from. */
export interface Clock {
  /** Milliseconds since 1970 by the PC's clock, which a person can set. */
  now(): number
  /** Milliseconds that only ever grow while the host runs, and go on while the PC sleeps. */
  monotonic(): number
}

/** The clocks of this PC. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => uptime() * 1000 }
