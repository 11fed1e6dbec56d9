import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A backup on its way into the staging folder, part by part. */
export class Upload {
  readonly id: string
  /** Everything of this restore lies in here until it is committed. */
  readonly folder: string
  readonly #handle: FileHandle
  readonly #bytes: number
  #stored = 0

  private constructor(id: string, folder: string, handle: FileHandle, bytes: number) {
    this.id = id
    this.folder = folder
    this.#handle = handle
    this.#bytes = bytes
  }

  /** Throws system errors. */
  static async open(dataFolder: string, id: string, bytes: number): Promise<Upload> {
    const folder = join(dataFolder, 'staging', `restore-${id}`)
    await mkdir(folder, { mode: 0o700 })
    return new Upload(id, folder, await open(join(folder, 'upload.fdbackup'), 'wx+', 0o600), bytes)
  }

  /** The file so far. */
  get handle(): FileHandle {
    return this.#handle
  }

  /** Whether so many bytes more stay within what was announced. */
  hasRoomFor(bytes: number): boolean {
    return this.#stored + bytes <= this.#bytes
  }

  /** Takes the next part and answers how many bytes are there. Throws system errors; the part may be sent again then. */
  async append(part: Buffer): Promise<number> {
    for (let done = 0; done < part.length; ) {
      const { bytesWritten } = await this.#handle.write(part, done, part.length - done, this.#stored + done)
      done += bytesWritten
    }
    this.#stored += part.length
    return this.#stored
  }

  /** Lets go of the file; with it goes everything that was unpacked. */
  async discard(): Promise<void> {
    await this.#handle.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Lets go of the file and keeps what was unpacked. */
  async release(): Promise<void> {
    await this.#handle.close()
    await rm(join(this.folder, 'upload.fdbackup'), { force: true })
  }
}
