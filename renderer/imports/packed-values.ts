const CHUNK = 1 << 22
/** Bytes of UTF-8 that a unit of UTF-16 takes at most. */
const MOST_BYTES = 3

/** A value without functions, kept as JSON. */
export class Packed<T> {
  readonly #chunk: Uint8Array
  readonly #start: number
  readonly #end: number

  constructor(chunk: Uint8Array, start: number, end: number) {
    this.#chunk = chunk
    this.#start = start
    this.#end = end
  }

  /** The value, each time anew. */
  read(): T {
    return JSON.parse(decoder.decode(this.#chunk.subarray(this.#start, this.#end)))
  }
}

/**
 * Keeps values as JSON in large pieces of memory. As objects a million rows are more than a worker can have, and what is cut out of a
 * text keeps the whole text alive.
 */
export class PackedValues {
  #chunk = new Uint8Array(0)
  #end = 0

  /** Keeps a value. */
  pack<T>(value: T): Packed<T> {
    const text = JSON.stringify(value)
    const most = text.length * MOST_BYTES
    if (this.#end + most > this.#chunk.length) {
      this.#chunk = new Uint8Array(Math.max(CHUNK, most))
      this.#end = 0
    }
    const start = this.#end
    this.#end += encoder.encodeInto(text, this.#chunk.subarray(start)).written
    return new Packed(this.#chunk, start, this.#end)
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
