import type { DeskChanges } from '../../shared/host/views.ts'

const WAIT_MS = 25_000

/** Tells the window that something changed, without saying what: the window asks again. */
export class Changes {
  readonly #headSeq: () => number
  readonly #printVersion: () => number
  #version: number
  #sessionVersion = 0
  #focusRequests = 0
  #waiting = new Set<() => void>()
  #closed = false

  /** `start` must differ from start to start, so that a window notices that the host is another one. */
  constructor(start: number, headSeq: () => number, printVersion: () => number) {
    this.#version = start
    this.#headSeq = headSeq
    this.#printVersion = printVersion
  }

  get version(): number {
    return this.#version
  }

  /** Something changed that the window asks for by itself: the head, a print job, the state of the desk. */
  bump(): void {
    this.#version += 1
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of waiting) wake()
  }

  bumpSession(): void {
    this.#sessionVersion += 1
    this.bump()
  }

  /** A second start wants this window in front. */
  requestFocus(): void {
    this.#focusRequests += 1
    this.bump()
  }

  /** Answers at once when `version` is not the present one, else at the next change, at the latest after 25 s. */
  async wait(version: number): Promise<DeskChanges> {
    if (version === this.#version && !this.#closed) await this.#nextChange()
    return {
      version: this.#version,
      headSeq: this.#headSeq(),
      printVersion: this.#printVersion(),
      sessionVersion: this.#sessionVersion,
      focusRequests: this.#focusRequests,
    }
  }

  /** Answers everyone who waits. */
  close(): void {
    this.#closed = true
    this.bump()
  }

  #nextChange(): Promise<void> {
    return new Promise(resolve => {
      const wake = () => {
        clearTimeout(timer)
        this.#waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, WAIT_MS)
      this.#waiting.add(wake)
    })
  }
}
