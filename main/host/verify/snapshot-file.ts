import type { FileHandle } from 'node:fs/promises'
import type { ReadableFile } from '../ledger/line-reader.ts'

/** A file as it stood when it had that size: what a running desk appends meanwhile is not there. */
export function snapshotOf(handle: FileHandle, size: number): ReadableFile {
  return {
    read: (buffer, offset, length, position) => {
      const there = Math.max(0, Math.min(length, size - position))
      return there === 0 ? Promise.resolve({ bytesRead: 0 }) : handle.read(buffer, offset, there, position)
    },
    stat: () => Promise.resolve({ size }),
  }
}
