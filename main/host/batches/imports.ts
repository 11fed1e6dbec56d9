import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Application } from '../../../shared/domain/application.ts'
import type { Draft, EntryOf, OperatorId } from '../../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { Input } from '../../../shared/host/contract.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { applyImport, type DeskState, learnApplications } from '../desk-state.ts'
import { type Ledger, readOnlyError } from '../ledger/ledger.ts'
import { writeProblem } from '../system-error.ts'
import { batchPaths } from './batch-files.ts'
import { Staging } from './staging.ts'

interface ImportParts {
  readonly dataFolder: string
  readonly state: DeskState
  readonly ledger: Ledger
  readonly random: (bytes: number) => Buffer
  readonly receiveAtImport: () => boolean
}

/** Who imports what; `at` is for the demo branch's past only. */
export interface ImportCommit {
  readonly id: string
  readonly summary: Input<'imports.commit'>['summary']
  readonly operator: OperatorId
  readonly at?: string
}

/** Imports: all or nothing, one at a time. Beginning one gives up the one before. */
export class Imports {
  readonly #parts: ImportParts
  #staging: Staging | null = null

  constructor(parts: ImportParts) {
    this.#parts = parts
  }

  /** Whether applications of an import are being taken in. */
  get open(): boolean {
    return this.#staging !== null
  }

  /** Errors: readOnly, and of writing. */
  async begin(head: number): Promise<Result<{ readonly id: string }, HostError>> {
    const { dataFolder, state, ledger, random, receiveAtImport } = this.#parts
    if (ledger.broken) return refused(readOnlyError(ledger.broken))
    await this.#giveUp()
    try {
      this.#staging = await Staging.open({
        dataFolder,
        custody: state.custody,
        random,
        head,
        receive: receiveAtImport(),
      })
      return ok({ id: this.#staging.id })
    } catch (error) {
      return refused(writeProblem(error))
    }
  }

  /** Answers how many applications the import holds now. Errors: importUnknown, badInput, and of writing. */
  async append(
    id: string,
    applications: readonly Application[],
  ): Promise<Result<{ readonly stored: number }, HostError>> {
    const staging = this.#find(id)
    if (!staging) return refused({ code: 'importUnknown' })
    const uneven = applications.find(({ bills, personal }) => personal && personal.bills.length !== bills.length)
    if (uneven)
      return refused({
        code: 'badInput',
        params: { method: 'imports.append', detail: 'bills and personal.bills differ' },
      })
    try {
      await staging.append(applications)
      return ok({ stored: staging.learned.length })
    } catch (error) {
      if (this.#staging === staging) await this.#giveUp()
      return refused(writeProblem(error))
    }
  }

  /** Stores the batch and its entry. Whatever is refused, the import is over and nothing has changed. */
  async commit({ id, summary, operator, at }: ImportCommit): Promise<Result<EntryOf<'imported'>, HostError>> {
    const staging = this.#find(id)
    if (!staging) return refused({ code: 'importUnknown' })
    const problem = this.#check(staging)
    if (problem) {
      await this.#giveUp()
      return refused(problem)
    }
    this.#staging = null
    let batch: string
    try {
      batch = await staging.publish()
    } catch (error) {
      await staging.discard()
      // Of its two files one may have been moved already.
      await this.#removeBatch(staging.name)
      return refused(writeProblem(error))
    }
    const { ledger } = this.#parts
    const decide = () => this.#decide(staging, batch, summary)
    const recorded = await ledger.recordAlone({ operator, decide, ...(at ? { at } : {}) }, entry =>
      this.#learn(staging, entry as EntryOf<'imported'>),
    )
    if (recorded.ok) return ok(recorded.value as EntryOf<'imported'>)
    // Where the entry could not be taken back it may stand in the file; what it names must stay then.
    if (ledger.isClean) await this.#removeBatch(batch)
    return recorded
  }

  /** Gives an import up. Errors: importUnknown. */
  async discard(id: string): Promise<Result<null, HostError>> {
    if (!this.#find(id)) return refused({ code: 'importUnknown' })
    await this.#giveUp()
    return ok(null)
  }

  /** Gives up what was not committed. */
  close(): Promise<void> {
    return this.#giveUp()
  }

  #find(id: string): Staging | null {
    return this.#staging?.id === id ? this.#staging : null
  }

  async #giveUp(): Promise<void> {
    const staging = this.#staging
    this.#staging = null
    await staging?.discard()
  }

  #check(staging: Staging): HostError | null {
    const { state, ledger } = this.#parts
    if (ledger.broken) return readOnlyError(ledger.broken)
    if (state.lastImport > staging.head) return { code: 'importOutdated' }
    if (staging.conflict) return staging.conflict
    for (const sheet of staging.received) {
      const place = state.custody.sheets.get(sheet)?.place ?? 'expected'
      if (place !== 'expected') return { code: 'importOutdated' }
    }
    return null
  }

  #decide(staging: Staging, batch: string, summary: ImportCommit['summary']): Result<Draft, HostError> {
    const problem = this.#check(staging)
    if (problem) return refused(problem)
    const { fileName, ...counts } = summary
    const body = { batch, ...counts, applications: staging.learned.length, received: staging.received.size }
    return ok({ kind: 'imported', body, personal: { fileName } })
  }

  async #learn(staging: Staging, entry: EntryOf<'imported'>): Promise<void> {
    const { state } = this.#parts
    applyImport(state, entry)
    await learnApplications(state, entry, staging.learned)
  }

  async #removeBatch(batch: string): Promise<void> {
    const { dataFolder, state } = this.#parts
    // An empty import has the name of every other empty import.
    if (batch === '' || state.batches.has(batch)) return
    for (const file of Object.values(batchPaths(batch))) await rm(join(dataFolder, file), { force: true })
  }
}
