import type { ApplicationKey, IsoDate } from '../../../shared/domain/application.ts'
import type { Entry, EntryOf, OperatorId } from '../../../shared/domain/entry.ts'
import { countSheetsHere, retentionCutoff } from '../../../shared/domain/erasure.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import { shanghaiDay } from '../../../shared/domain/shanghai-time.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { Erased, ErasurePlan, PastRetention } from '../../../shared/host/views.ts'
import type { Clock } from '../clock.ts'
import { applyEntry } from '../desk-state.ts'
import { readOnlyError } from '../ledger/ledger.ts'
import { systemCode } from '../system-error.ts'
import { roomProblem } from './check-room.ts'
import { showsErased } from './concerned-jobs.ts'
import { eraseFiles, type PersonalPlaces } from './erase-files.ts'
import { readErasedMark } from './erased-mark.ts'
import { type RetentionCutoff, whyNotErased } from './judge-erasure.ts'
import { collectEntries, hasPerson, hasPersonalHalf } from './plan-erasure.ts'
import { readEntriesAfter } from './read-entries.ts'

/** What erasing needs. */
export interface ErasureParts extends PersonalPlaces {
  readonly clock: Clock
  readonly retentionYears: () => number
  readonly onBug: (error: unknown) => void
  /** Gives up a verification under way: the files change under it. */
  readonly stopVerifying: () => Promise<void>
  /** Files have been written anew, or could not be. */
  readonly onRewritten: () => void
}

/** What is to be erased, and why. */
export interface ErasureRequest {
  readonly applications: readonly ApplicationKey[]
  /** Entries besides those that are about these applications alone. */
  readonly entries: readonly number[]
  readonly basis: 'request' | 'retention'
}

/** Removes personal data from beside the chain: first the entry that says so, then the text from every file. */
export class Erasures {
  readonly #parts: ErasureParts
  /** The last erasure whose text is gone from every file. */
  #finished: number
  #changes = 0
  #working: Promise<unknown> = Promise.resolve()

  private constructor(parts: ErasureParts, finished: number) {
    this.#parts = parts
    this.#finished = finished
  }

  /** Counts up before and after files change: what was read of them in between may not fit together. */
  get changes(): number {
    return this.#changes
  }

  /** The last erasure whose text is gone from every file, 0 before the first. */
  get finished(): number {
    return this.#finished
  }

  /** Opens, and finishes what a crash interrupted. */
  static async open(parts: ErasureParts): Promise<Erasures> {
    const erasures = new Erasures(parts, await readErasedMark(parts.dataFolder, parts.state.erasure.last))
    if (!parts.ledger.broken) await erasures.#finish()
    return erasures
  }

  /** The applications whose data the retention period no longer covers; finishes first what could not be finished before. */
  listPastRetention(limit: number): Promise<PastRetention> {
    return this.#inTurn(async () => {
      const finished = await this.#finish()
      const { state } = this.#parts
      const cutoff = await this.#cutoffEntry()
      const due = [...state.custody.applications.keys()].filter(
        key => hasPersonalHalf(state, key) && !whyNotErased(state, key, cutoff),
      )
      return { before: this.#cutoffDay(), total: due.length, applications: due.slice(0, limit), unfinished: !finished }
    })
  }

  /** What erasing these applications would remove, and which of them cannot be erased yet. */
  async plan(applications: readonly ApplicationKey[]): Promise<ErasurePlan> {
    const { state } = this.#parts
    const { own, shared } = await collectEntries(this.#parts, new Set(applications), 0)
    const here = applications.flatMap(application => {
      const sheets = countSheetsHere(state.custody, application)
      return sheets > 0 ? [{ application, sheets }] : []
    })
    return { own, shared, here }
  }

  /** Errors: erasureSheetsHere, erasureNotDue, erasureEntry, erasureNothing, erasurePrinting, applicationUnknown, and of writing. */
  erase(request: ErasureRequest, operator: OperatorId): Promise<Result<Erased, HostError>> {
    return this.#inTurn(() => this.#erase(request, operator))
  }

  /** Waits until nothing is being erased. */
  async settled(): Promise<void> {
    await this.#working
  }

  async #erase(
    { applications, entries, basis }: ErasureRequest,
    operator: OperatorId,
  ): Promise<Result<Erased, HostError>> {
    const { ledger, state } = this.#parts
    if (ledger.broken) return refused(readOnlyError(ledger.broken))
    const cutoff = basis === 'retention' ? await this.#cutoffEntry() : null
    const keys = new Set(applications)
    const named = await this.#readNamed(entries)
    if (!named.ok) return named
    const seqs = new Set(entries)
    let seen = 0
    for (;;) {
      const head = ledger.head.seq
      for (const { seq } of (await collectEntries(this.#parts, keys, seen)).own) seqs.add(seq)
      seen = head
      const problem = this.#judge(keys, named.value, cutoff) ?? (await roomProblem(this.#parts.dataFolder))
      if (problem) return refused(problem)
      const body = {
        basis,
        applications: [...keys].filter(key => hasPersonalHalf(state, key)),
        entries: [...seqs].sort((one, other) => one - other),
      }
      if (body.applications.length + body.entries.length === 0) return refused({ code: 'erasureNothing' })
      const decide = () =>
        ledger.head.seq === seen ? ok({ kind: 'personErased', body, personal: null } as const) : refused(movedOn)
      const recorded = await ledger.recordAlone({ operator, decide }, async entry => {
        applyEntry(state, entry)
      })
      // Something was recorded after it was collected: it may be about the same person.
      if (!recorded.ok && recorded.error === movedOn) continue
      if (!recorded.ok) return recorded
      return ok({ entry: recorded.value as EntryOf<'personErased'>, finished: await this.#finish() })
    }
  }

  #judge(keys: ReadonlySet<ApplicationKey>, named: readonly Entry[], cutoff: RetentionCutoff): HostError | null {
    const { state, printing } = this.#parts
    for (const key of keys) {
      const problem = whyNotErased(state, key, cutoff)
      if (problem) return problem
    }
    for (const entry of named) {
      if (cutoff !== null && entry.seq > cutoff) return { code: 'erasureEntry', params: { seq: entry.seq } }
      // Corrected here because a parcel goes there.
      const problem = entry.kind === 'recipientCorrected' ? whyNotErased(state, entry.body.application, null) : null
      if (problem) return problem
    }
    const persons = { isErased: (key: ApplicationKey) => keys.has(key), entries: new Set(named.map(({ seq }) => seq)) }
    const busy = printing?.list().find(job => job.state === 'sending' && showsErased(state.custody, job, persons))
    return busy ? { code: 'erasurePrinting' } : null
  }

  /** The entries asked for by number, each with a personal part that may be erased. */
  async #readNamed(seqs: readonly number[]): Promise<Result<Entry[], HostError>> {
    const entries: Entry[] = []
    for (const seq of seqs) {
      const [entry] = await this.#parts.ledger.readAfter(seq - 1, 1)
      if (!entry || !hasPerson(entry)) return refused({ code: 'erasureEntry', params: { seq } })
      entries.push(entry)
    }
    return ok(entries)
  }

  /** Removes the text of all that the ledger names; false where that must be tried again. */
  async #finish(): Promise<boolean> {
    const { state, stopVerifying, onRewritten } = this.#parts
    const { last } = state.erasure
    if (this.#finished >= last) return true
    try {
      this.#changes += 1
      await stopVerifying()
      await eraseFiles(this.#parts)
      this.#finished = last
      return true
    } catch (error) {
      if (systemCode(error) === '') this.#parts.onBug(error)
      // A full disk, or a file another program holds. Nobody is told the text any more, and the next start tries again.
      return false
    } finally {
      this.#changes += 1
      onRewritten()
    }
  }

  /**
   * The last entry before the first one within the retention period. The first, because a PC's clock that was once wrong must not make
   * young data look old.
   */
  async #cutoffEntry(): Promise<number> {
    const day = this.#cutoffDay()
    let last = 0
    for await (const { seq, at } of readEntriesAfter(this.#parts.ledger, 0)) {
      if (shanghaiDay(at) >= day) break
      last = seq
    }
    return last
  }

  #cutoffDay(): IsoDate {
    const { clock, retentionYears } = this.#parts
    return retentionCutoff(shanghaiDay(new Date(clock.now()).toISOString()), retentionYears())
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.then(work)
    this.#working = done.catch(() => undefined)
    return done
  }
}

const movedOn: HostError = { code: 'internal' }
