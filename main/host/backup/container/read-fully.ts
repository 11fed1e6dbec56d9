import type { ReadableFile } from '../../ledger/line-reader.ts'

/** Reads so many bytes from a position on; fewer where the file ends. Throws system errors. */
export async function readFully(handle: ReadableFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
