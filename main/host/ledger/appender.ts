import { writeSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** Appends to the two files of the ledger. Everything up to `sizes` has been acknowledged. */
export class Appender {
  readonly #chain: FileHandle
  #personal: FileHandle
  #chainSize: number
  #personalSize: number

  constructor(chain: FileHandle, personal: FileHandle, sizes: { readonly chain: number; readonly personal: number }) {
    this.#chain = chain
    this.#personal = personal
    this.#chainSize = sizes.chain
    this.#personalSize = sizes.personal
  }

  /** Writes lines and returns once they are on the disk. Throws the system's error; `rollBack` must follow then. */
  async append(chainText: string, personalText: string): Promise<void> {
    const chainBytes = Buffer.from(chainText)
    const personalBytes = Buffer.from(personalText)
    // Personal first: when the host is killed in between, no entry stands there without its personal record.
    writeFully(this.#personal, personalBytes, this.#personalSize)
    writeFully(this.#chain, chainBytes, this.#chainSize)
    const flushes = [this.#chain.datasync()]
    if (personalBytes.length > 0) flushes.push(this.#personal.datasync())
    await settleAll(flushes)
    this.#chainSize += chainBytes.length
    this.#personalSize += personalBytes.length
  }

  /** From now on personal records go to another file, which holds so many bytes. */
  replacePersonal(personal: FileHandle, size: number): void {
    this.#personal = personal
    this.#personalSize = size
  }

  /** Cuts both files back to what was acknowledged. Throws when even that fails. */
  async rollBack(): Promise<void> {
    await this.#chain.truncate(this.#chainSize)
    await this.#personal.truncate(this.#personalSize)
    await settleAll([this.#chain.sync(), this.#personal.sync()])
  }
}

// At once, not through the thread pool: this only fills the system's cache, and two waits less halve the time until the
// acknowledgement. What takes long, the flush, runs beside the main thread.
function writeFully({ fd }: FileHandle, bytes: Uint8Array, position: number): void {
  // A nearly full disk takes a part and says so only by the count.
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, position + done)
}

// Waits for both even when one fails: nothing may still be running on a file that is cut back next.
async function settleAll(flushes: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(flushes)) if (result.status === 'rejected') throw result.reason
}
