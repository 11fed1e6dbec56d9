import { readdir, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refused } from '../../../../shared/domain/result.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { RestorePlan } from '../../../../shared/host/views.ts'
import type { Clock } from '../../clock.ts'
import type { SecretStore } from '../../desk.ts'
import type { DeskState } from '../../desk-state.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Session } from '../../session.ts'
import { systemCode, writeProblem } from '../../system-error.ts'
import { keyFileName, sealKey } from '../key-store.ts'
import { type CheckedRestore, checkRestore } from './check-restore.ts'
import { commitRestore, type InstallPlan } from './install-restore.ts'
import { Upload } from './upload.ts'

interface RestoreParts {
  readonly dataFolder: string
  readonly state: DeskState
  readonly ledger: Ledger
  readonly session: Session
  readonly clock: Clock
  readonly random: (bytes: number) => Buffer
  readonly secrets: SecretStore | null
}

interface Current {
  readonly upload: Upload
  checked: CheckedRestore | null
}

/** Restores: uploaded, checked, then committed; one at a time, and only onto an empty branch or a damaged one. */
export class Restores {
  readonly #parts: RestoreParts
  #current: Current | null = null
  #working: Promise<unknown> = Promise.resolve()

  constructor(parts: RestoreParts) {
    this.#parts = parts
  }

  /** Errors: branchNotEmpty, diskFull, and of writing. */
  begin(bytes: number): Promise<Result<{ readonly id: string }, HostError>> {
    return this.#inTurn(async () => {
      const { dataFolder, random } = this.#parts
      await this.#giveUp()
      const { bavail, bsize } = await statfs(dataFolder)
      if (bavail * bsize < bytes) return refused({ code: 'diskFull' })
      const upload = await Upload.open(dataFolder, random(12).toString('hex'), bytes)
      this.#current = { upload, checked: null }
      return ok({ id: upload.id })
    })
  }

  /** Answers how many bytes are there. Errors: branchNotEmpty, restoreUnknown, badInput, and of writing. */
  append(id: string, part: Buffer): Promise<Result<{ readonly stored: number }, HostError>> {
    return this.#inTurn(async () => {
      const current = this.#find(id)
      if (!current || current.checked) return refused({ code: 'restoreUnknown' })
      if (!current.upload.hasRoomFor(part.length))
        return refused({ code: 'badInput', params: { method: 'restore.append', detail: 'more than was announced' } })
      return ok({ stored: await current.upload.append(part) })
    })
  }

  /** Errors: branchNotEmpty, restoreUnknown, wrongPassphrase, backupDamaged, backupNewer, and of writing. */
  check(id: string, passphrase: string): Promise<Result<RestorePlan, HostError>> {
    return this.#inTurn(async () => {
      const { dataFolder, ledger } = this.#parts
      const current = this.#find(id)
      if (!current) return refused({ code: 'restoreUnknown' })
      current.checked = null
      const checked = await checkRestore(current.upload, passphrase, { dataFolder, damaged: ledger.broken !== null })
      if (!checked.ok) return refused({ code: checked.error })
      current.checked = checked.value
      return ok(checked.value.plan)
    })
  }

  /**
   * Lets go of a checked restore; what is answered commits it once the desk is closed. Errors: branchNotEmpty, also where something was
   * recorded meanwhile, restoreUnknown, and of writing.
   */
  take(id: string): Promise<Result<() => Promise<Result<null, HostError>>, HostError>> {
    return this.#inTurn(async () => {
      const current = this.#find(id)
      if (!current?.checked) return refused({ code: 'restoreUnknown' })
      const { dataFolder, ledger } = this.#parts
      const { seq } = ledger.head
      const { folder } = current.checked
      const plan = await this.#plan(current.checked)
      await current.upload.release()
      this.#current = null
      return ok(async () => {
        if (ledger.head.seq !== seq) return refused({ code: 'branchNotEmpty' })
        return writeSafely(async () => {
          await commitRestore(dataFolder, folder, plan)
          return ok(null)
        })
      })
    })
  }

  /** Gives a restore up. Errors: branchNotEmpty, restoreUnknown. */
  discard(id: string): Promise<Result<null, HostError>> {
    return this.#inTurn(async () => {
      if (!this.#find(id)) return refused({ code: 'restoreUnknown' })
      await this.#giveUp()
      return ok(null)
    })
  }

  /** Gives up what was not committed. */
  async close(): Promise<void> {
    await this.#working
    await this.#giveUp()
  }

  /** Writes what the unpacked folder lacks, and lists what takes the place of what. */
  async #plan({ folder, plan, key }: CheckedRestore): Promise<InstallPlan> {
    const { dataFolder, ledger, clock, secrets } = this.#parts
    const aside = `set-aside/${new Date(clock.now()).toISOString().replaceAll(':', '')}-restore`
    const names = ['ledger.jsonl', 'personal.jsonl', 'ledger.head', 'batches', 'erased.json']
    // A damaged branch keeps its PINs, its print jobs and its own name.
    const keeps = new Set(ledger.broken ? await readdir(dataFolder) : [])
    if (!keeps.has('operators.json')) names.push('operators.json')
    if (!ledger.broken) {
      names.push('demo-branch', 'print', 'station', keyFileName)
      await writeFile(join(folder, 'station'), `${plan.station}\n`, { mode: 0o600, flush: true })
      await writeFile(join(folder, keyFileName), await sealKey(key, secrets), { mode: 0o600, flush: true })
    }
    const fresh = new Set(await readdir(folder))
    return {
      aside,
      station: ledger.broken ? null : plan.station,
      items: names.map(name => ({ name, isNew: fresh.has(name) })),
    }
  }

  #problem(): HostError | null {
    const { state, ledger, session } = this.#parts
    const isOpenTo = state.operators.size === 0 || (ledger.broken !== null && session.check('supervisor') === null)
    return isOpenTo ? null : { code: 'branchNotEmpty' }
  }

  #find(id: string): Current | null {
    return this.#current?.upload.id === id ? this.#current : null
  }

  async #giveUp(): Promise<void> {
    const current = this.#current
    this.#current = null
    await current?.upload.discard()
  }

  #inTurn<T>(work: () => Promise<Result<T, HostError>>): Promise<Result<T, HostError>> {
    const done = this.#working.then(async () => {
      const problem = this.#problem()
      if (problem) return refused(problem)
      this.#parts.session.touch()
      return writeSafely(work)
    })
    this.#working = done.catch(() => undefined)
    return done
  }
}

async function writeSafely<T>(work: () => Promise<Result<T, HostError>>): Promise<Result<T, HostError>> {
  try {
    return await work()
  } catch (error) {
    if (systemCode(error) === '') throw error
    return refused(writeProblem(error))
  }
}
