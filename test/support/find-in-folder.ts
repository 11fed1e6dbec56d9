import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The files of a folder, packed ones unpacked, that hold one of these texts; paths relative to the folder. */
export async function findInFolder(folder: string, texts: readonly string[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of files) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    // A desk at work renames and removes files; one that is gone holds nothing.
    const bytes = await readFile(path).catch(goneMeanwhile)
    const contents = file.name.endsWith('.gz') ? [bytes, unpack(bytes)] : [bytes]
    if (contents.some(content => texts.some(text => content.includes(text)))) found.push(path.slice(folder.length + 1))
  }
  return found.sort()
}

function goneMeanwhile(error: NodeJS.ErrnoException): Buffer {
  if (error.code === 'ENOENT') return Buffer.alloc(0)
  throw error
}

function unpack(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes)
  } catch {
    return Buffer.alloc(0)
  }
}
