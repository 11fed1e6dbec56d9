/** A file as far as verification needs it; an open one, or what of it stood there at some moment. */
export interface ReadableFile {
  read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>
  stat(): Promise<{ readonly size: number }>
}

/** One whole line of a file, without its newline. `end` is the offset behind the newline; `number` counts from 1. */
export interface Line {
  readonly text: string
  readonly number: number
  readonly end: number
}

// Small enough that handling one chunk of lines never holds up the desk.
const CHUNK = 128 * 1024

/** Reads a file of any size line by line. */
export class LineReader {
  readonly #handle: ReadableFile
  #position = 0
  #carry = Buffer.alloc(0)
  #lines: Line[] = []
  #next = 0
  #count = 0
  #end = 0

  constructor(handle: ReadableFile) {
    this.#handle = handle
  }

  /** How many lines have been read from the file so far. */
  get count(): number {
    return this.#count - (this.#lines.length - this.#next)
  }

  /** After the last line: bytes behind it that no newline ends. */
  get tornBytes(): number {
    return this.#carry.length
  }

  /** The next whole line, null behind the last. */
  async next(): Promise<Line | null> {
    while (this.#next >= this.#lines.length) if (!(await this.#fill())) return null
    const line = this.#lines[this.#next]
    this.#next += 1
    return line ?? null
  }

  async #fill(): Promise<boolean> {
    const buffer = Buffer.allocUnsafe(CHUNK)
    const { bytesRead } = await this.#handle.read(buffer, 0, CHUNK, this.#position)
    if (bytesRead === 0) return false
    this.#position += bytesRead
    const bytes = Buffer.concat([this.#carry, buffer.subarray(0, bytesRead)])
    this.#lines = []
    this.#next = 0
    let start = 0
    for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, start)) {
      this.#count += 1
      this.#end += stop + 1 - start
      this.#lines.push({ text: bytes.toString('utf8', start, stop), number: this.#count, end: this.#end })
      start = stop + 1
    }
    this.#carry = bytes.subarray(start)
    return true
  }
}
