import { join } from 'node:path'
import type { ApplicationKey } from '../../../shared/domain/application.ts'
import { batchPaths } from './batch-files.ts'
import { applicationOfLines, publicApplication, type ReceivedApplication } from './batch-line.ts'
import { readGzipLines } from './gzip-lines.ts'

/** A page of a batch. `damaged` is the first line whose personal half is missing or does not match its digest, null when all do. */
export interface BatchPage {
  readonly applications: ReceivedApplication[]
  readonly damaged: { readonly file: string; readonly line: number } | null
  /** Lines whose text is gone, each of which an entry must name. */
  readonly erased: readonly { readonly key: ApplicationKey; readonly line: number }[]
}

interface Opened {
  readonly batch: string
  readonly publicLines: LineQueue
  readonly personalLines: LineQueue
  next: number
}

// Pages are asked for one after another within seconds.
const IDLE_MS = 30_000

/** Reads batches page by page. The next page of the last batch goes on where the page before ended. */
export class BatchPages {
  readonly #dataFolder: string
  #opened: Opened | null = null
  #reading: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | null = null

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder
  }

  /** Applications from `offset` on, at most `limit`. Throws when the public file cannot be read. */
  read(batch: string, offset: number, limit: number): Promise<BatchPage> {
    const page = this.#reading.then(() => this.#read(batch, offset, limit))
    this.#reading = page.catch(() => this.#close()).catch(() => undefined)
    return page
  }

  /** Does something to the files while nobody reads them. */
  async inPeace<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#reading.then(() => this.#close()).then(work)
    this.#reading = done.catch(() => undefined)
    return done
  }

  /** Lets go of the files. */
  close(): Promise<void> {
    const closed = this.#reading.then(() => this.#close())
    this.#reading = closed.catch(() => undefined)
    return closed
  }

  async #read(batch: string, offset: number, limit: number): Promise<BatchPage> {
    const opened = await this.#openAt(batch, offset)
    const publicTexts = await opened.publicLines.take(limit)
    const personalTexts = await opened.personalLines.take(publicTexts.length)
    const applications: ReceivedApplication[] = []
    const erased: { key: ApplicationKey; line: number }[] = []
    let damaged: BatchPage['damaged'] = null
    publicTexts.forEach((text, index) => {
      const line = offset + index + 1
      const read = applicationOfLines(text, personalTexts[index] ?? '')
      if (!read) damaged ??= { file: batchPaths(batch).personalFile, line }
      if (read?.erased) erased.push({ key: read.application.key, line })
      applications.push(read?.application ?? publicApplication(text))
    })
    opened.next = offset + publicTexts.length
    if (publicTexts.length < limit) await this.#close()
    return { applications, damaged, erased }
  }

  async #openAt(batch: string, offset: number): Promise<Opened> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.close(), IDLE_MS)
    this.#idle.unref()
    if (this.#opened?.batch === batch && this.#opened.next === offset) return this.#opened
    await this.#close()
    const { publicFile, personalFile } = batchPaths(batch)
    const publicLines = new LineQueue(readGzipLines(join(this.#dataFolder, publicFile)))
    const personalLines = new LineQueue(untilDamaged(readGzipLines(join(this.#dataFolder, personalFile))))
    this.#opened = { batch, publicLines, personalLines, next: offset }
    await publicLines.skip(offset)
    await personalLines.skip(offset)
    return this.#opened
  }

  async #close(): Promise<void> {
    const opened = this.#opened
    this.#opened = null
    await opened?.publicLines.close()
    await opened?.personalLines.close()
  }
}

/** The lines of a file up to where it cannot be read: whatever follows has lost its personal half, and the sheets still count. */
async function* untilDamaged(
  lines: AsyncGenerator<string[], void, undefined>,
): AsyncGenerator<string[], void, undefined> {
  try {
    yield* lines
  } catch {
    // The lines that are missing are found when they are held against the public ones.
  }
}

/** Takes so many lines from a stream that comes in chunks. */
class LineQueue {
  readonly #source: AsyncGenerator<string[], void, undefined>
  #lines: string[] = []

  constructor(source: AsyncGenerator<string[], void, undefined>) {
    this.#source = source
  }

  async take(count: number): Promise<string[]> {
    const taken = this.#lines.splice(0, count)
    while (taken.length < count) {
      const chunk = await this.#source.next()
      if (chunk.done) break
      const room = count - taken.length
      taken.push(...chunk.value.slice(0, room))
      this.#lines = chunk.value.slice(room)
    }
    return taken
  }

  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      const skipped = await this.take(Math.min(left, 1000))
      if (skipped.length === 0) return
      left -= skipped.length
    }
  }

  async close(): Promise<void> {
    await this.#source.return()
  }
}
