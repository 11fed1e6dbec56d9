import type { Clock } from '../clock.ts'

/** A time server corrects less than this at once; whoever sets a clock by hand is off by more. */
const TOLERANCE_MS = 60_000

/** Notices that somebody has set the PC's clock: since the last look it went another way than the steady one. */
export class ClockWatch {
  readonly #clock: Clock
  #now: number
  #steady: number
  #owed: number

  /** `last` is the instant of the last entry: a clock that stands before it was set back while the desk was closed. */
  constructor(clock: Clock, last: string | null) {
    this.#clock = clock
    this.#now = clock.now()
    this.#steady = clock.monotonic()
    this.#owed = Math.min(0, last === null ? 0 : this.#now - Date.parse(last))
  }

  /** Milliseconds by which the clock was set since the last look, negative backwards; 0 when it was not. */
  look(): number {
    const [now, steady] = [this.#clock.now(), this.#clock.monotonic()]
    const jump = now - this.#now - (steady - this.#steady) + this.#owed
    this.#now = now
    this.#steady = steady
    this.#owed = 0
    return Math.abs(jump) < TOLERANCE_MS ? 0 : jump
  }

  /** What was seen could not be recorded; the next look sees it again. */
  seeAgain(jump: number): void {
    this.#owed += jump
  }
}
