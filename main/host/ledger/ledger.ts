import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Draft, Entry, OperatorId } from '../../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { Clock } from '../clock.ts'
import { syncFolder } from '../durable-file.ts'
import { writeFaultOf, writeProblem } from '../system-error.ts'
import { Appender } from './appender.ts'
import type { LedgerBreak } from './break.ts'
import { type Head, type SealedEntry, sealEntry } from './chain.ts'
import { ClockWatch } from './clock-watch.ts'
import { readEntries } from './entry-pages.ts'
import { copyWithout, type PersonalPaths, shiftEnds } from './erase-personal.ts'
import type { HeadWitness } from './head-witness.ts'
import { groupLimit, type Replayed } from './replay.ts'

/** What a ledger needs from outside. `apply` folds an entry into the state and answers how to take it back. */
export interface LedgerParts {
  readonly station: string
  readonly clock: Clock
  readonly random: (bytes: number) => Buffer
  readonly apply: (entry: Entry) => () => void
  /** Whether the personal part of an entry has been erased; its text may still stand in the file. */
  readonly isErased: (seq: number) => boolean
  /** Called after entries have been acknowledged. */
  readonly onAppended: () => void
}

/** The files of an open ledger. `witness` is null where the last entry is not noted outside the chain. */
export interface LedgerFiles {
  readonly chain: FileHandle
  readonly personal: FileHandle
  readonly witness: HeadWitness | null
}

/** What to record and by whom (null: the desk itself). `at` is for the demo branch's past only. */
export interface Intent {
  readonly operator: OperatorId | null
  readonly at?: string
  /** Decides against the state as it is at this moment, everything not yet flushed included. */
  readonly decide: () => Result<Draft, HostError>
}

interface Pending {
  readonly sealed: SealedEntry
  readonly before: Head
  readonly takeBack: () => void
  readonly answer: (result: Result<Entry, HostError>) => void
}

/** The open ledger: decides strictly one after another, flushes in groups, acknowledges after the flush. */
export class Ledger {
  readonly #files: { readonly chain: FileHandle; personal: FileHandle }
  readonly #witness: HeadWitness | null
  readonly #parts: LedgerParts
  readonly #appender: Appender
  readonly #replayed: Replayed
  readonly #clockWatch: ClockWatch
  #acknowledged: Head
  #decided: Head
  #broken: LedgerBreak | null
  /** What was refused still stands in the files, because the disk was too full to flush that it is gone. */
  #mustRollBack = false
  #salts: string[] = []
  #pending: Pending[] = []
  #flushing: Promise<void> | null = null
  #alone: Promise<unknown> | null = null
  readonly #reading = new Set<Promise<unknown>>()
  #rewriting: Promise<unknown> | null = null

  constructor({ witness, ...files }: LedgerFiles, replayed: Replayed, parts: LedgerParts) {
    this.#files = files
    this.#witness = witness
    this.#parts = parts
    this.#replayed = replayed
    this.#acknowledged = this.#decided = replayed.head
    this.#broken = replayed.broken
    this.#clockWatch = new ClockWatch(parts.clock, replayed.head.at)
    const sizes = { chain: replayed.chainEnds.at(-1) ?? 0, personal: replayed.personalEnds.at(-1) ?? 0 }
    this.#appender = new Appender(files.chain, files.personal, sizes)
  }

  /** The last acknowledged entry. */
  get head(): Head {
    return this.#acknowledged
  }

  /** How much of each file has been acknowledged, in bytes. */
  get sizes(): { readonly chain: number; readonly personal: number } {
    const { chainEnds, personalEnds } = this.#replayed
    return { chain: chainEnds.at(-1) ?? 0, personal: personalEnds.at(-1) ?? 0 }
  }

  /** Where the ledger is broken; null means it may be written. */
  get broken(): LedgerBreak | null {
    return this.#broken
  }

  /** Whether nothing that was refused may be found in the files at the next start: what it names need not be kept. */
  get isClean(): boolean {
    return this.#broken === null && !this.#mustRollBack
  }

  /** From now on nothing is written: a break was found after opening. */
  markBroken(broken: LedgerBreak): void {
    this.#broken ??= broken
    this.#parts.onAppended()
  }

  /** Decides, appends and flushes; the answer is the acknowledgement. */
  async record(intent: Intent): Promise<Result<Entry, HostError>> {
    while (this.#alone) await this.#alone
    this.#noteClock(intent)
    const sealed = this.#seal(intent)
    if (!sealed.ok) return sealed
    return this.#enqueue(sealed.value, this.#parts.apply(sealed.value.entry))
  }

  /**
   * Like `record`, with nobody else deciding until `settle` is done. For entries whose effect on the state is too large
   * to be taken back: it happens in `settle`, after the flush.
   */
  async recordAlone(intent: Intent, settle: (entry: Entry) => Promise<void>): Promise<Result<Entry, HostError>> {
    return this.#inPeace(() => this.#recordAlone(intent, settle))
  }

  /**
   * Removes the text of these entries' personal parts from the file, with nobody recording or reading meanwhile. An entry that names
   * them has been acknowledged. Throws system errors; the file is as before then.
   */
  async erasePersonal(seqs: ReadonlySet<number>, paths: PersonalPaths): Promise<void> {
    await this.#inPeace(async () => {
      while (this.#flushing) await this.#flushing
      this.#rewriting = this.#erasePersonal(seqs, paths)
      try {
        await this.#rewriting
      } finally {
        this.#rewriting = null
      }
    })
  }

  /** Waits until no entry is half applied. */
  async settled(): Promise<void> {
    while (this.#alone) await this.#alone
  }

  /** Acknowledged entries above `cursor`, oldest first; fewer than `limit` where they are large. */
  async readAfter(cursor: number, limit: number): Promise<Entry[]> {
    while (this.#rewriting) await this.#rewriting.catch(() => undefined)
    const reading = readEntries(this.#files, this.#replayed, cursor, limit)
    this.#reading.add(reading)
    try {
      const { isErased } = this.#parts
      return (await reading).map(entry => (isErased(entry.seq) ? { ...entry, personal: null } : entry))
    } finally {
      this.#reading.delete(reading)
    }
  }

  /** Waits for what is under way and closes the files. */
  async close(): Promise<void> {
    await this.settled()
    await this.#flushing
    if (this.#mustRollBack) await this.#appender.rollBack().catch(() => undefined)
    await this.#files.chain.close()
    await this.#files.personal.close()
    await this.#witness?.close()
  }

  async #inPeace<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone
    const done = work()
    this.#alone = done.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await done
    } finally {
      this.#alone = null
    }
  }

  async #erasePersonal(seqs: ReadonlySet<number>, { path, temporary }: PersonalPaths): Promise<void> {
    await Promise.allSettled(this.#reading)
    const { personalEnds } = this.#replayed
    const end = personalEnds.at(-1) ?? 0
    const lengths = await copyWithout(this.#files.personal, end, temporary, seqs)
    if (lengths.size === 0) return
    // Windows replaces no open file.
    await this.#files.personal.close()
    try {
      await rename(temporary, path)
      shiftEnds(personalEnds, lengths)
    } finally {
      this.#files.personal = await this.#reopen(path)
      this.#appender.replacePersonal(this.#files.personal, personalEnds.at(-1) ?? 0)
    }
    await syncFolder(dirname(path))
  }

  async #reopen(path: string): Promise<FileHandle> {
    try {
      return await open(path, 'r+')
    } catch (error) {
      this.markBroken({ file: 'personal.jsonl', line: 1, reason: 'personalMissing' })
      throw error
    }
  }

  async #recordAlone(intent: Intent, settle: (entry: Entry) => Promise<void>): Promise<Result<Entry, HostError>> {
    while (this.#flushing) await this.#flushing
    this.#noteClock(intent)
    const sealed = this.#seal(intent)
    if (!sealed.ok) return sealed
    const recorded = await this.#enqueue(sealed.value, () => undefined)
    if (recorded.ok) await settle(recorded.value)
    return recorded
  }

  // Entries keep their order by number; this one says why the time of the next does not follow.
  #noteClock({ at }: Intent): void {
    const jump = at === undefined && !this.#broken ? this.#clockWatch.look() : 0
    if (jump === 0) return
    const draft: Draft = { kind: 'clockSet', body: { by: Math.round(jump / 1000) }, personal: null }
    const sealed = this.#seal({ operator: null, decide: () => ok(draft) })
    if (!sealed.ok) return
    const noted = this.#enqueue(sealed.value, this.#parts.apply(sealed.value.entry))
    void noted.then(result => result.ok || this.#clockWatch.seeAgain(jump))
  }

  #seal({ operator, at, decide }: Intent): Result<SealedEntry, HostError> {
    if (this.#broken) return refused(readOnlyError(this.#broken))
    const draft = decide()
    if (!draft.ok) return draft
    const { station, clock } = this.#parts
    const stamp = {
      station,
      operator,
      at: at ?? new Date(clock.now()).toISOString(),
      salt: draft.value.personal === null ? '' : this.#nextSalt(),
    }
    return ok(sealEntry(draft.value, this.#decided, stamp))
  }

  // Asking for chance costs as much as all the rest of a decision, whatever the amount.
  #nextSalt(): string {
    if (this.#salts.length === 0) {
      const chance = this.#parts.random(16 * groupLimit).toString('hex')
      this.#salts = chance.match(/.{32}/g) ?? []
    }
    return this.#salts.pop() ?? ''
  }

  #enqueue(sealed: SealedEntry, takeBack: () => void): Promise<Result<Entry, HostError>> {
    return new Promise(answer => {
      this.#pending.push({ sealed, before: this.#decided, takeBack, answer })
      this.#decided = headOf(sealed.entry)
      this.#flushing ??= this.#flushAll()
    })
  }

  async #flushAll(): Promise<void> {
    // What was asked for in the same moment shares the first flush.
    await breathe()
    while (this.#pending.length > 0) {
      const group = this.#pending.splice(0, groupLimit)
      try {
        const chainText = group.map(({ sealed }) => sealed.chainLine).join('')
        const personalText = group.map(({ sealed }) => sealed.personalLine).join('')
        if (this.#mustRollBack) await this.#appender.rollBack()
        this.#mustRollBack = false
        await this.#appender.append(chainText, personalText)
      } catch (error) {
        await this.#takeBack(group, error)
        continue
      }
      for (const { sealed } of group) this.#acknowledge(sealed)
      // Before anyone hears of it: what was acknowledged and is cut off later must be missed.
      this.#witness?.note(this.#acknowledged)
      for (const { sealed, answer } of group) answer(ok(sealed.entry))
      this.#parts.onAppended()
    }
    this.#flushing = null
  }

  #acknowledge({ entry, chainLine, personalLine }: SealedEntry): void {
    const { chainEnds, personalEnds } = this.#replayed
    chainEnds.push((chainEnds.at(-1) ?? 0) + Buffer.byteLength(chainLine))
    personalEnds.push((personalEnds.at(-1) ?? 0) + Buffer.byteLength(personalLine))
    this.#acknowledged = headOf(entry)
  }

  // What was decided on top of the failed group falls with it, before anything else can be decided.
  async #takeBack(group: readonly Pending[], error: unknown): Promise<void> {
    const failed = [...group, ...this.#pending.splice(0)]
    for (const { takeBack } of failed.toReversed()) takeBack()
    this.#decided = this.#acknowledged
    try {
      await this.#appender.rollBack()
      this.#mustRollBack = false
    } catch (problem) {
      // The next one tries again before it writes; the desk goes on once there is room.
      this.#mustRollBack = writeFaultOf(problem) === 'diskFull'
      if (!this.#mustRollBack)
        this.markBroken({ file: 'ledger.jsonl', line: this.#acknowledged.seq + 1, reason: 'cannotTakeBack' })
      const late = this.#pending.splice(0)
      for (const { takeBack } of late.toReversed()) takeBack()
      failed.push(...late)
    }
    for (const { answer } of failed) answer(refused(writeProblem(error)))
  }
}

/** What everyone is told who wants to write on a broken ledger. */
export function readOnlyError({ file, line }: LedgerBreak): HostError {
  return { code: 'readOnly', params: { file, line } }
}

function headOf({ seq, hash, at }: Entry): Head {
  return { seq, hash, at }
}
