import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Files, bytes and room of a data folder, by the first step of the path; nothing of the folder's own place. */
export async function measureFolder(dataFolder: string) {
  const parts = new Map<string, { files: number; bytes: number }>()
  for (const entry of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const [first = ''] = path.slice(dataFolder.length + 1).split(/[\\/]/)
    const part = parts.get(first) ?? { files: 0, bytes: 0 }
    // A file of the browser may be gone by now.
    const size = await stat(path).then(
      found => found.size,
      () => 0,
    )
    parts.set(first, { files: part.files + 1, bytes: part.bytes + size })
  }
  const disk = await statfs(dataFolder).catch(() => null)
  return { parts: Object.fromEntries(parts), freeBytes: disk && disk.bavail * disk.bsize }
}
