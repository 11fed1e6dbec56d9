import { open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the names in a folder durable: without it a new file can be gone after a power loss. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system journals names by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Replaces a whole file: after a crash at any moment either the old or the new content is there. Throws system errors. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const next = `${path}.next`
  try {
    const handle = await open(next, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(next, path)
  } catch (error) {
    await unlink(next).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}
