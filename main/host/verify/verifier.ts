import type { Verification } from '../../../shared/host/views.ts'
import type { Clock } from '../clock.ts'
import type { LedgerBreak } from '../ledger/break.ts'
import type { Head } from '../ledger/chain.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Verified, verifyLedger } from './verify-ledger.ts'

interface VerifierParts {
  readonly dataFolder: string
  readonly ledger: Ledger
  readonly clock: Clock
  /** Counts up whenever files begin or end to be written anew. */
  readonly fileChanges: () => number
}

interface Run {
  readonly controller: AbortController
  readonly over: Promise<void>
}

/** Verifies the ledger of an open desk from the disk, up to the entry that was the last when it began. One run at a time. */
export class Verifier {
  readonly #parts: VerifierParts
  #view: Verification | null = null
  #run: Run | null = null

  constructor(parts: VerifierParts) {
    this.#parts = parts
  }

  /** The run under way or the last one, null before the first. */
  view(): Verification | null {
    return this.#view
  }

  /** Begins a run; one that is under way goes on instead. */
  async begin(): Promise<Verification> {
    const { ledger, clock, fileChanges } = this.#parts
    // What stands in the files and what the ledger says of them belong together only then.
    await ledger.settled()
    if (this.#run && this.#view) return this.#view
    const { head, broken } = ledger
    // Of a ledger that is known to be broken only what is sound counts as acknowledged: look at all of it.
    const sizes = broken ? null : ledger.sizes
    const started = clock.monotonic()
    const changes = fileChanges()
    const begun: Verification = {
      ...{ state: 'running', done: 0, total: head.seq, milliseconds: 0, head, balance: null, erased: 0, broken: null },
    }
    const show = (change: Partial<Verification>) => {
      this.#view = { ...(this.#view ?? begun), ...change, milliseconds: Math.round(clock.monotonic() - started) }
    }
    this.#view = begun
    const controller = new AbortController()
    const over = verifyLedger(this.#parts.dataFolder, {
      sizes,
      signal: controller.signal,
      onProgress: ({ done }) => show({ done }),
    })
      .then(
        verified => {
          // What was read of files while they were written anew does not fit together.
          const changed = fileChanges() !== changes
          if (changed || (!verified.ok && verified.error === 'cancelled')) return show({ state: 'cancelled' })
          show(this.#judge(verified.ok ? verified.value : null, head))
        },
        () => show({ state: 'failed' }),
      )
      .finally(() => {
        this.#run = null
      })
    this.#run = { controller, over }
    return begun
  }

  /** Gives up a run and waits until it has let go of the files. */
  async stop(): Promise<void> {
    this.#run?.controller.abort()
    await this.#run?.over
  }

  #judge(verified: Verified | null, head: Head): Partial<Verification> {
    const broken = verified?.broken ?? (verified?.head.hash === head.hash ? null : cutOff(verified))
    if (!verified || broken) {
      // What is damaged on the disk is damaged for this desk too, although it was sound at its start.
      if (broken) this.#parts.ledger.markBroken(broken)
      return { state: 'broken', done: verified?.entries ?? 0, broken }
    }
    const { entries, balance, erased } = verified
    return { state: 'sound', done: entries, balance, erased }
  }
}

/** Entries that were acknowledged are no longer in the file. */
function cutOff(verified: Verified | null): LedgerBreak & { readonly seq: number } {
  const seq = (verified?.entries ?? 0) + 1
  return { file: 'ledger.jsonl', line: seq, reason: 'entriesMissing', seq }
}
