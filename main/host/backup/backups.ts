import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { BackupStatus, DeskStatus } from '../../../shared/host/views.ts'
import type { Clock } from '../clock.ts'
import type { SecretStore } from '../desk.ts'
import type { DeskState } from '../desk-state.ts'
import { type Ledger, readOnlyError } from '../ledger/ledger.ts'
import { writeProblem } from '../system-error.ts'
import { backUpFolder, isFolder, type Place } from './back-up-folder.ts'
import { blankNote, type FolderNote, readNotes, writeNotes } from './backup-notes.ts'
import { type BackupKey, backupCost, deriveBackupKey } from './container/backup-key.ts'
import { readKey, sealKey, writeKey } from './key-store.ts'
import { tidyFolder } from './tidy-folder.ts'

/** What backups need. */
export interface BackupParts {
  readonly dataFolder: string
  readonly station: string
  readonly state: DeskState
  readonly ledger: Ledger
  readonly clock: Clock
  readonly random: (bytes: number) => Buffer
  readonly secrets: SecretStore | null
  /** Left out: `backupCost`. */
  readonly passphraseCost?: number | undefined
  readonly settings: () => Settings['backup']
  /** `finished`: the last erasure whose text is gone from every file; `changes` is odd while files are written anew. */
  readonly erasures: () => { readonly finished: number; readonly changes: number }
  /** Something changed that the window shows. */
  readonly onChange: () => void
  /** What was packed is not a sound ledger: the files were damaged after the desk opened. */
  readonly onSourceDamaged: () => void
  readonly onBug: (error: unknown) => void
}

interface Run {
  readonly controller: AbortController
  over: Promise<void>
  done: number
  total: number
}

/** The folder of backups in the data folder. */
export const ownFolder = 'backups'

const PASSPHRASE_LENGTH = 12
const START_AFTER_MS = 1500

/** Writes backups beside the work of the desk, one run at a time; a run goes through every folder. */
export class Backups {
  readonly #parts: BackupParts
  readonly #notes: Map<string, FolderNote>
  #key: BackupKey | null
  #run: Run | null = null
  #again = false
  #state: 'opening' | 'open' | 'closed' = 'opening'

  private constructor(parts: BackupParts, key: BackupKey | null, notes: readonly FolderNote[]) {
    this.#parts = parts
    this.#key = key
    this.#notes = new Map(notes.map(note => [note.path, note]))
  }

  /** Opens; nothing is written before `start`. */
  static async open(parts: BackupParts): Promise<Backups> {
    return new Backups(parts, await readKey(parts.dataFolder, parts.secrets), await readNotes(parts.dataFolder))
  }

  /** The desk is open: the backup of this start follows as soon as the window has had time to appear. */
  start(): void {
    this.#state = 'open'
    setTimeout(() => this.begin(), START_AFTER_MS).unref()
  }

  status(): BackupStatus {
    const { erasure } = this.#parts.state
    const running = this.#run && { done: Math.min(this.#run.done, this.#run.total), total: this.#run.total }
    const folders = this.#places().map(place => {
      const { lastGood, kept, oldestErasure, fault } = this.#noteOf(place)
      const holdsErased = oldestErasure !== null && oldestErasure < erasure.last
      return { path: place.folder, second: place.second, lastGood, kept, holdsErased, fault }
    })
    return { passphraseSet: this.#key !== null, running, folders }
  }

  /** What the desk's own status says of backups. */
  summary(): DeskStatus['backup'] {
    const { passphraseSet, folders } = this.status()
    const lastGood =
      folders
        .flatMap(({ lastGood }) => lastGood?.at ?? [])
        .sort()
        .at(-1) ?? null
    return { passphraseSet, lastGood, fault: folders.find(({ fault }) => fault !== null)?.fault ?? null }
  }

  /** Errors: passphraseTooShort, and of writing. */
  async setPassphrase(passphrase: string): Promise<Result<BackupStatus, HostError>> {
    if ([...passphrase.normalize('NFKC')].length < PASSPHRASE_LENGTH) return refused({ code: 'passphraseTooShort' })
    const { dataFolder, random, secrets, passphraseCost, onChange } = this.#parts
    const key = await deriveBackupKey(passphrase, random(16), passphraseCost ?? backupCost)
    try {
      await writeKey(dataFolder, await sealKey(key, secrets))
    } catch (error) {
      return refused(writeProblem(error))
    }
    this.#key = key
    onChange()
    this.begin()
    return ok(this.status())
  }

  /** Why no backup can be made now, null when one can. */
  problem(): HostError | null {
    const { broken } = this.#parts.ledger
    if (broken) return readOnlyError(broken)
    return this.#key ? null : { code: 'passphraseMissing' }
  }

  /** Begins a run where one can be made; one that is under way is followed by another. */
  begin(): void {
    if (this.#state !== 'open' || this.problem()) return
    if (this.#run) {
      this.#again = true
      return
    }
    const run: Run = { controller: new AbortController(), over: Promise.resolve(), done: 0, total: 0 }
    this.#run = run
    run.over = this.#work(run).finally(() => {
      this.#run = null
      this.#parts.onChange()
      if (this.#again) this.begin()
    })
    this.#parts.onChange()
  }

  /** Backs up and answers once it is over. Errors: those of `problem`, the fault of the first folder where no folder has one, writeFailed when it was given up. */
  async complete(): Promise<Result<null, HostError>> {
    const problem = this.problem()
    if (problem) return refused(problem)
    this.begin()
    while (this.#run) {
      const { controller, over } = this.#run
      await over
      if (controller.signal.aborted) return refused({ code: 'writeFailed', params: { detail: 'AbortError' } })
    }
    const { folders } = this.status()
    // A stick that is not plugged in does not matter where another folder has it.
    const [first] = folders
    return !first?.fault || folders.some(({ fault }) => fault === null) ? ok(null) : refused({ code: first.fault })
  }

  /** Gives up the run under way and waits until it has let go of the files. */
  async stop(): Promise<void> {
    this.#again = false
    this.#run?.controller.abort()
    await this.#run?.over
  }

  async close(): Promise<void> {
    this.#state = 'closed'
    await this.stop()
  }

  async #work(run: Run): Promise<void> {
    this.#again = false
    await breathe()
    const { dataFolder, onBug } = this.#parts
    try {
      const places = this.#places()
      for (const place of places) await this.#workOn(place, places.length, run)
      await this.#tidyFormer(places)
    } catch (error) {
      if (!run.controller.signal.aborted) onBug(error)
    }
    // A full disk: the next start looks into the folders again.
    await writeNotes(dataFolder, [...this.#notes.values()]).catch(() => undefined)
  }

  async #workOn(place: Place, places: number, run: Run): Promise<void> {
    const { signal } = run.controller
    const key = this.#key
    const { erasures, clock, state, settings, station, onSourceDamaged } = this.#parts
    const { finished, changes } = erasures()
    // Files are being written anew: whoever does that begins another run afterwards.
    if (signal.aborted || !key || changes % 2 === 1) return
    const source = { ...this.#parts, key, erasure: finished, now: () => new Date(clock.now()).toISOString() }
    const note = this.#noteOf(place)
    const done = await backUpFolder(source, place, note.lastGood, {
      signal,
      onTotal: bytes => {
        run.total = Math.max(run.total, bytes * places)
      },
      onBytes: bytes => {
        run.done += bytes
      },
    })
    if (!done.ok) {
      if (done.error === 'sourceDamaged') onSourceDamaged()
      this.#notes.set(note.path, { ...note, fault: done.error === 'sourceDamaged' ? 'backupUnverified' : done.error })
      return
    }
    const erasure = finished >= state.erasure.last ? state.erasure.last : null
    const tidied = await tidyFolder(place.folder, { station, keep: settings().keep, erasure })
    this.#notes.set(note.path, { ...tidied, path: note.path, fault: null })
  }

  /** Folders that backups once went to must not keep what has been erased since. */
  async #tidyFormer(places: readonly Place[]): Promise<void> {
    const { state, station } = this.#parts
    const { last } = state.erasure
    const named = new Set(places.map(place => this.#noteOf(place).path))
    const isReplaced = places.some(place => (this.#noteOf(place).oldestErasure ?? -1) >= last)
    for (const note of [...this.#notes.values()]) {
      if (named.has(note.path) || !(await isFolder(note.path))) continue
      const rules = { station, keep: Number.POSITIVE_INFINITY, erasure: isReplaced ? last : null }
      const tidied = await tidyFolder(note.path, rules).catch(() => null)
      if (tidied?.kept === 0) this.#notes.delete(note.path)
      else if (tidied) this.#notes.set(note.path, { ...note, ...tidied })
    }
  }

  #places(): Place[] {
    const { dataFolder, settings } = this.#parts
    const first = { folder: join(dataFolder, ownFolder), second: false }
    const { folder } = settings()
    return folder === '' ? [first] : [first, { folder, second: true }]
  }

  /** The folder in the data folder is remembered without its path, so that the data folder can be moved. */
  #noteOf({ folder, second }: Place): FolderNote {
    const path = second ? folder : ''
    return this.#notes.get(path) ?? blankNote(path)
  }
}
