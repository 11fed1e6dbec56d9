import { createHash } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Application, SheetId } from '../../../shared/domain/application.ts'
import type { BatchApplication, CustodyState } from '../../../shared/domain/custody.ts'
import type { CustodyRefusal } from '../../../shared/domain/decide-custody.ts'
import { syncFolder } from '../durable-file.ts'
import { batchPaths } from './batch-files.ts'
import { custodyPart, linesOfApplication } from './batch-line.ts'
import { GzipWriter } from './gzip-writer.ts'

/** What an import is checked against and written with. */
export interface StagingParts {
  readonly dataFolder: string
  readonly custody: CustodyState
  readonly random: (bytes: number) => Buffer
  /** Issued sheets count as received. */
  readonly receive: boolean
  /** The last entry the rows were checked against. */
  readonly head: number
}

// Applications handled in one go; a clerk at the counter must not notice an import.
const SLICE = 200

/** An import on its way: written to `staging/`, known to nobody until it is committed. */
export class Staging {
  readonly id: string
  readonly head: number
  readonly #parts: StagingParts
  readonly #folder: string
  readonly #publicFile: GzipWriter
  readonly #personalFile: GzipWriter
  readonly #sum = createHash('sha256')
  readonly #learned: BatchApplication[] = []
  readonly #received = new Set<SheetId>()
  /** Sheets of this import that custody does not know yet, with their application. */
  readonly #newSheets = new Map<SheetId, string>()
  #conflict: CustodyRefusal | null = null
  #name = ''
  #writing: Promise<void> = Promise.resolve()

  private constructor(id: string, folder: string, parts: StagingParts) {
    this.id = id
    this.head = parts.head
    this.#parts = parts
    this.#folder = folder
    this.#publicFile = new GzipWriter(join(folder, 'public.gz'))
    this.#personalFile = new GzipWriter(join(folder, 'personal.gz'))
  }

  static async open(parts: StagingParts): Promise<Staging> {
    const id = parts.random(12).toString('hex')
    const folder = join(parts.dataFolder, 'staging', id)
    await mkdir(folder, { mode: 0o700 })
    return new Staging(id, folder, parts)
  }

  /** The applications so far, as custody will learn them. */
  get learned(): readonly BatchApplication[] {
    return this.#learned
  }

  get received(): ReadonlySet<SheetId> {
    return this.#received
  }

  /** The first sheet that belongs to another application, null while there is none. */
  get conflict(): CustodyRefusal | null {
    return this.#conflict
  }

  /** The batch's name once it is being published, '' before. */
  get name(): string {
    return this.#name
  }

  /** Takes applications in the order of the calls. Throws system errors. */
  append(applications: readonly Application[]): Promise<void> {
    const written = this.#writing.then(() => this.#append(applications))
    this.#writing = written.catch(() => undefined)
    return written
  }

  /** Flushes the two files, moves them to `batches/` and answers the batch's name. Throws system errors. */
  async publish(): Promise<string> {
    await this.#writing
    await Promise.all([this.#publicFile.end(), this.#personalFile.end()])
    const batch = this.#sum.digest('hex')
    this.#name = batch
    const { publicFile, personalFile } = batchPaths(batch)
    const { dataFolder } = this.#parts
    await rename(join(this.#folder, 'personal.gz'), join(dataFolder, personalFile))
    await rename(join(this.#folder, 'public.gz'), join(dataFolder, publicFile))
    await syncFolder(join(dataFolder, 'batches'))
    await rm(this.#folder, { recursive: true, force: true })
    return batch
  }

  /** Removes everything. */
  async discard(): Promise<void> {
    await this.#writing
    await Promise.all([this.#publicFile.abandon(), this.#personalFile.abandon()])
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #append(applications: readonly Application[]): Promise<void> {
    for (let start = 0; start < applications.length; start += SLICE) {
      const slice = applications.slice(start, start + SLICE)
      const salts = this.#parts.random(16 * slice.length)
      let publicText = ''
      let personalText = ''
      slice.forEach((application, index) => {
        const received = this.#receive(application)
        const salt = salts.toString('hex', 16 * index, 16 * (index + 1))
        const lines = linesOfApplication(application, received, salt)
        publicText += lines.publicLine
        personalText += lines.personalLine
        this.#learned.push(custodyPart({ ...application, received }))
      })
      const publicBytes = Buffer.from(publicText)
      this.#sum.update(publicBytes)
      await this.#publicFile.write(publicBytes)
      await this.#personalFile.write(Buffer.from(personalText))
      await breathe()
    }
  }

  #receive({ key, bills }: Application): SheetId[] {
    const received: SheetId[] = []
    for (const { sheet, status } of bills) {
      if (!sheet) continue
      const known = this.#parts.custody.sheets.get(sheet)
      const owner = known?.application ?? this.#newSheets.get(sheet)
      if (owner !== undefined && owner !== key)
        this.#conflict ??= { code: 'sheetOfOtherApplication', sheet, application: owner }
      if (!known) this.#newSheets.set(sheet, key)
      const arrives = this.#parts.receive && status === 'issued'
      if (!arrives || this.#received.has(sheet) || (known && known.place !== 'expected')) continue
      this.#received.add(sheet)
      received.push(sheet)
    }
    return received
  }
}
