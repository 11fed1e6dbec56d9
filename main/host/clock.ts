/** Where the host takes time from. */
export interface Clock {
  /** Milliseconds since 1970 by the PC's clock, which a person can set. */
  now(): number
  /** Milliseconds that only ever grow while the host runs. */
  monotonic(): number
}

/** The clocks of this PC. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() }
