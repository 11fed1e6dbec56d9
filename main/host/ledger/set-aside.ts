import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../durable-file.ts'

/** One file whose bytes from `from` to `to` go into the folder as `name`. */
export interface Leftover {
  readonly handle: FileHandle
  readonly name: string
  readonly from: number
  readonly to: number
}

/**
 * Moves unacknowledged bytes at the end of files into `set-aside/<name>/`: first copied and flushed, then cut off, so
 * that a crash in between only makes it happen again. Answers the folder, relative to the data folder.
 */
export async function setAside(dataFolder: string, name: string, leftovers: readonly Leftover[]): Promise<string> {
  const file = `set-aside/${name}`
  const folder = join(dataFolder, file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const leftover of leftovers) if (leftover.to > leftover.from) await copyOut(folder, leftover)
  for (const path of [folder, join(dataFolder, 'set-aside'), dataFolder]) await syncFolder(path)
  for (const { handle, from, to } of leftovers) {
    if (to <= from) continue
    await handle.truncate(from)
    await handle.sync()
  }
  return file
}

async function copyOut(folder: string, { handle, name, from, to }: Leftover): Promise<void> {
  const target = await open(join(folder, name), 'w', 0o600)
  try {
    const buffer = Buffer.alloc(64 * 1024)
    for (let position = from; position < to; ) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, to - position), position)
      if (bytesRead === 0) break
      await target.writeFile(buffer.subarray(0, bytesRead))
      position += bytesRead
    }
    await target.sync()
  } finally {
    await target.close()
  }
}
