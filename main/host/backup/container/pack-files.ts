import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { readFully } from './read-fully.ts'

/** A file that goes into a backup: `bytes` of it from the beginning, or what was read of it already. */
export interface PackedFile {
  /** In the backup, with slashes, relative to the data folder. */
  readonly path: string
  readonly content: { readonly from: string; readonly bytes: number } | Buffer
}

const READ_AT_ONCE = 256 * 1024

/** How many bytes of content a file has. */
export function sizeOf({ content }: PackedFile): number {
  return Buffer.isBuffer(content) ? content.length : content.bytes
}

/**
 * One stream of many files: before each a line with path and length, behind it a line with its SHA-256, at the end a line with their
 * number. Throws system errors, and when a file is shorter than it was.
 */
export async function* packFiles(
  files: readonly PackedFile[],
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  for (const file of files) {
    yield lineOf({ path: file.path, bytes: sizeOf(file) })
    const sum = createHash('sha256')
    for await (const part of contentOf(file)) {
      sum.update(part)
      yield part
      onBytes(part.length)
    }
    yield Buffer.from(`${sum.digest('hex')}\n`)
  }
  yield lineOf({ end: files.length })
}

async function* contentOf({ path, content }: PackedFile): AsyncGenerator<Buffer, void, undefined> {
  if (Buffer.isBuffer(content)) return yield content
  const handle = await open(content.from, 'r')
  try {
    for (let done = 0; done < content.bytes; ) {
      const part = await readFully(handle, done, Math.min(READ_AT_ONCE, content.bytes - done))
      if (part.length === 0) throw new Error(`${path} is shorter than it was`)
      yield part
      done += part.length
    }
  } finally {
    await handle.close()
  }
}

function lineOf(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
