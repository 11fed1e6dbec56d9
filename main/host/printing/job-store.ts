import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintJob } from '../../../shared/domain/print-job.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import { replaceFile } from '../durable-file.ts'
import { sha256 } from '../ledger/chain.ts'
import { type HeadWitness, openWitness, readWitness } from '../ledger/head-witness.ts'
import { type WriteFault, writeFaultOf } from '../system-error.ts'
import { type JobRecord, needsDocument, writeJobLine } from './job-record.ts'
import { type Revival, reviveJobs } from './revive-jobs.ts'

/** The print jobs of a data folder: a flushed line for each change, and the PDFs of jobs that may still be printed. */
export class JobStore {
  readonly #records: Map<string, JobRecord>
  readonly #spool: string
  readonly #file: FileHandle
  readonly #listeners = new Set<(job: PrintJob) => void>()
  readonly #witness: HeadWitness
  #length: number
  #lines: number
  #pending: Promise<unknown> = Promise.resolve()

  private constructor(
    records: readonly JobRecord[],
    spool: string,
    files: { readonly file: FileHandle; readonly witness: HeadWitness },
    length: number,
  ) {
    this.#records = new Map(records.map(record => [record.job.id, record]))
    this.#spool = spool
    this.#file = files.file
    this.#witness = files.witness
    this.#lines = records.length
    this.#length = length
  }

  /**
   * Reads what is there, settles what a crash left open, and writes the file anew, shorter. `at` is a UTC instant.
   */
  static async open(folder: string, at: string, revival: Revival = {}): Promise<JobStore> {
    const spool = join(folder, 'spool')
    const path = join(folder, 'jobs.jsonl')
    await mkdir(spool, { recursive: true, mode: 0o700 })
    const text = await readIfThere(path)
    const witnessPath = join(folder, 'jobs.head')
    const witnessed = await readWitness(witnessPath)
    const known = witnessed === 'damaged' ? null : witnessed
    const acknowledged = known && { line: known.seq, sha256: known.hash }
    const { records, damaged } = reviveJobs(text, acknowledged, at, revival)
    if (damaged && (text !== null || witnessed !== null)) await revival.onDamaged?.(text !== null)
    const lines = records.map((record, index) => writeJobLine({ line: index + 1, record }))
    const content = lines.map(line => `${line}\n`).join('')
    // It counts the lines of the old file.
    await rm(witnessPath, { force: true })
    await replaceFile(path, content)
    await removeUnneededDocuments(spool, records)
    const witness = await openWitness(witnessPath)
    await witness.prepare()
    const store = new JobStore(records, spool, { file: await open(path, 'r+'), witness }, Buffer.byteLength(content))
    store.#note(lines.at(-1) ?? '')
    return store
  }

  /** Oldest first. */
  all(): readonly JobRecord[] {
    return [...this.#records.values()]
  }

  get(id: string): JobRecord | null {
    return this.#records.get(id) ?? null
  }

  /** Calls `listener` after each change of a job; the answer ends that. */
  onChange(listener: (job: PrintJob) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Keeps the record once it is safely on disk; refused, nothing has changed. */
  async put(record: JobRecord): Promise<Result<PrintJob, WriteFault>> {
    const written = await this.#append(record)
    if (!written.ok) return written
    await this.#keep(record)
    return ok(record.job)
  }

  /** Keeps what has already happened, on disk if that can be: the older line there leads to a question, not to a second print. */
  async observe(record: JobRecord): Promise<void> {
    await Promise.all([this.#keep(record), this.#append(record)])
  }

  async #keep(record: JobRecord): Promise<void> {
    this.#records.set(record.job.id, record)
    for (const listener of this.#listeners) listener(record.job)
    if (!needsDocument(record)) await this.dropDocument(record.job.id)
  }

  documentPath(id: string): string {
    return join(this.#spool, `${id}.pdf`)
  }

  async addDocument(id: string, pdf: Uint8Array): Promise<Result<null, WriteFault>> {
    if (!/^[A-Za-z0-9-]+$/.test(id)) throw new Error(`not usable as a file name: ${id}`)
    try {
      await replaceFile(this.documentPath(id), pdf)
      return ok(null)
    } catch (error) {
      // It may be in place already and only its name not flushed.
      await this.dropDocument(id)
      return refused(writeFaultOf(error))
    }
  }

  async dropDocument(id: string): Promise<void> {
    await removeIfPossible(this.documentPath(id))
  }

  async close(): Promise<void> {
    await this.#pending
    await this.#file.close()
    await this.#witness.close()
  }

  #append(record: JobRecord): Promise<Result<null, WriteFault>> {
    const done = this.#pending.then(() => this.#write(record))
    this.#pending = done
    return done
  }

  async #write(record: JobRecord): Promise<Result<null, WriteFault>> {
    const text = writeJobLine({ line: this.#lines + 1, record })
    const line = Buffer.from(`${text}\n`)
    try {
      let written = 0
      // Always at the known end: half a line of an earlier failure is written over.
      while (written < line.length) {
        const part = await this.#file.write(line, written, line.length - written, this.#length + written)
        written += part.bytesWritten
      }
      await this.#file.datasync()
      this.#length += line.length
      this.#lines += 1
      this.#note(text)
      return ok(null)
    } catch (error) {
      await this.#file.truncate(this.#length).catch(() => undefined)
      return refused(writeFaultOf(error))
    }
  }

  // Lines cut off the end must be missed: they may have said that a job was sent.
  #note(last: string): void {
    this.#witness.note({ seq: this.#lines, hash: sha256(last) })
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** PDFs hold personal data: only those that may still be printed are kept. */
async function removeUnneededDocuments(spool: string, records: readonly JobRecord[]): Promise<void> {
  const needed = new Set(records.filter(needsDocument).map(({ job }) => `${job.id}.pdf`))
  for (const name of await readdir(spool)) {
    if (!needed.has(name)) await removeIfPossible(join(spool, name))
  }
}

/** On Windows a file that another program still reads cannot be removed; the next start tries again. */
async function removeIfPossible(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined)
}
