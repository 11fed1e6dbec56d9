import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'

/** Writes a new gzip file; compression runs off the main thread. */
export class GzipWriter {
  readonly #gzip: Gzip
  readonly #file: WriteStream
  readonly #finished: Promise<void>
  #error: unknown = null

  constructor(path: string) {
    this.#gzip = createGzip({ level: 4 })
    // `flush` calls fsync before the file is closed.
    this.#file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
    this.#gzip.pipe(this.#file)
    this.#finished = finished(this.#file)
    // Kept for the next call: an error may come while nobody is waiting.
    this.#finished.catch(error => this.#fail(error))
    this.#gzip.on('error', error => this.#fail(error))
  }

  /** Takes bytes and returns when more may come. Throws system errors, also those of earlier bytes. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#error) throw this.#error
    if (this.#gzip.write(bytes)) return
    await Promise.race([new Promise(resolve => this.#gzip.once('drain', resolve)), this.#finished])
    if (this.#error) throw this.#error
  }

  /** Returns once everything is on the disk. */
  async end(): Promise<void> {
    if (this.#error) throw this.#error
    this.#gzip.end()
    await this.#finished
  }

  /** Gives up; what was written so far stays for the caller to remove. */
  async abandon(): Promise<void> {
    this.#gzip.destroy()
    this.#file.destroy()
    await this.#finished.catch(() => undefined)
  }

  #fail(error: unknown): void {
    this.#error ??= error
    this.#gzip.destroy()
    this.#file.destroy()
  }
}
