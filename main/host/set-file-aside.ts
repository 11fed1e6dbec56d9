import { copyFile, mkdir, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from './durable-file.ts'

/** A file that was found damaged. */
export interface DamagedFile {
  /** Relative to the data folder. */
  readonly damaged: string
  /** The folder where it lies now as it was found, relative to the data folder. */
  readonly file: string
}

/**
 * Copies a damaged file, flushed, into `set-aside/<name>/` before something else takes its place. Answers null where the disk does not
 * take it: then it must stay as it is. `name` is a folder name.
 */
export async function setFileAside(dataFolder: string, name: string, damaged: string): Promise<DamagedFile | null> {
  const file = `set-aside/${name}`
  const folder = join(dataFolder, file)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const target = join(folder, basename(damaged))
    await copyFile(join(dataFolder, damaged), target)
    const handle = await open(target, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    for (const path of [folder, dirname(folder), dataFolder]) await syncFolder(path)
    return { damaged, file }
  } catch {
    return null
  }
}
