import { setTimeout as sleep } from 'node:timers/promises'
import { isImportErased } from '../../../shared/domain/erasure.ts'
import { batchPaths } from '../batches/batch-files.ts'
import { BatchPages } from '../batches/batch-pages.ts'
import type { DeskState } from '../desk-state.ts'
import type { LedgerBreak } from '../ledger/break.ts'
import type { Ledger } from '../ledger/ledger.ts'

interface CheckParts {
  readonly dataFolder: string
  readonly state: DeskState
  readonly ledger: Ledger
}

// The window is being opened first.
const BEGIN_MS = 5000
// Little enough that nobody at the counter notices.
const PAGE = 200
const PAUSE_MS = 10

/**
 * Holds the personal halves of all imports against their digests once after each start, beside the work of the desk: nobody reads them
 * again otherwise until they are needed, when every backup may hold the damage too. A break makes the desk read-only.
 */
export class PersonalCheck {
  readonly #parts: CheckParts
  readonly #stopping = new AbortController()
  readonly #over: Promise<void>

  constructor(parts: CheckParts, beginAfter = BEGIN_MS) {
    this.#parts = parts
    this.#over = this.#run(beginAfter).catch(() => undefined)
  }

  /** Gives up, for good, and waits until it has let go of the files. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#over
  }

  /** Waits until it is over. */
  async settled(): Promise<void> {
    await this.#over
  }

  async #run(beginAfter: number): Promise<void> {
    const { state, ledger } = this.#parts
    await this.#pause(beginAfter)
    for (const [batch, { seq }] of [...state.batches]) {
      const broken = await this.#check(batch, seq)
      if (broken) return ledger.markBroken(broken)
    }
  }

  async #check(batch: string, seq: number): Promise<LedgerBreak | null> {
    const { dataFolder, state } = this.#parts
    const file = batchPaths(batch).personalFile
    const pages = new BatchPages(dataFolder)
    try {
      for (let offset = 0; ; offset += PAGE) {
        const { applications, damaged, erased } = await pages.read(batch, offset, PAGE)
        const lost = erased.find(({ key }) => !isImportErased(state.erasure, key, seq))
        if (damaged) return { ...damaged, reason: 'personalDigest' }
        if (lost) return { file, line: lost.line, reason: 'personalMissing' }
        if (applications.length < PAGE) return null
        await this.#pause(PAUSE_MS)
      }
    } finally {
      await pages.close()
    }
  }

  /** Throws once it is given up. */
  #pause(milliseconds: number): Promise<void> {
    return sleep(milliseconds, undefined, { signal: this.#stopping.signal, ref: false })
  }
}
