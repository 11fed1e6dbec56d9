import { createHash } from 'node:crypto'
import { type FSWatcher, watch } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Each file below a folder with a digest of its content, and each folder; by path. */
export async function readTree(folder: string): Promise<ReadonlyMap<string, string>> {
  const tree = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const { mode } = await lstat(path)
    const content = entry.isFile()
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : ''
    tree.set(path, `${mode.toString(8)} ${content}`)
  }
  return tree
}

/** Notes every change below these folders, also of what is gone again afterwards. */
export function watchFolders(folders: readonly string[]): { readonly seen: readonly string[]; close(): void } {
  const seen: string[] = []
  const watchers: FSWatcher[] = folders.map(folder =>
    watch(folder, { recursive: true }, (change, name) => void seen.push(`${change} ${join(folder, String(name))}`)),
  )
  return { seen, close: () => watchers.forEach(watcher => void watcher.close()) }
}
