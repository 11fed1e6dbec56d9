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
    const bytes = await readFile(path)
    const contents = file.name.endsWith('.gz') ? [bytes, unpack(bytes)] : [bytes]
    if (contents.some(content => texts.some(text => content.includes(text)))) found.push(path.slice(folder.length + 1))
  }
  return found.sort()
}

function unpack(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes)
  } catch {
    return Buffer.alloc(0)
  }
}
