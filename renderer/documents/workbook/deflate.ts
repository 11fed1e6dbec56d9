/** A part of an archive: deflated, with what its header has to say. Sizes in bytes. */
export interface DeflatedPart {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
  readonly deflated: number
  readonly size: number
  readonly crc: number
}

/** Text on its way into a part. Only what is deflated already is kept. */
export interface PartWriter {
  /** Resolves when the text has been taken: whoever waits for it keeps memory low. */
  write(text: string): Promise<void>
  finish(): Promise<DeflatedPart>
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Begins a part. */
export function beginPart(): PartWriter {
  const stream = new CompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const collected = collect(stream.readable, chunks)
  // Awaited in `finish`; until then a failure must not count as unhandled.
  collected.catch(() => {})
  const encoder = new TextEncoder()
  let crc = 0xffffffff
  let size = 0
  return {
    async write(text) {
      const bytes = encoder.encode(text)
      for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
      size += bytes.length
      await writer.write(bytes)
    },
    async finish() {
      await writer.close()
      const deflated = await collected
      return { chunks, deflated, size, crc: (crc ^ 0xffffffff) >>> 0 }
    },
  }
}

async function collect(readable: ReadableStream<Uint8Array<ArrayBuffer>>, into: Uint8Array<ArrayBuffer>[]) {
  let length = 0
  const reader = readable.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    into.push(read.value)
    length += read.value.length
  }
  return length
}
