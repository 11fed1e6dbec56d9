import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../durable-file.ts'

const NAME = 'erased.json'

/** The last erasure whose text is gone from every file, 0 where nothing is noted: then all of them are gone through again. */
export async function readErasedMark(dataFolder: string): Promise<number> {
  try {
    const { finished } = JSON.parse(await readFile(join(dataFolder, NAME), 'utf8')) as { readonly finished: unknown }
    return typeof finished === 'number' ? finished : 0
  } catch {
    return 0
  }
}

/** Notes that the erasure `seq`, and all before it, are finished. Throws system errors. */
export function writeErasedMark(dataFolder: string, seq: number): Promise<void> {
  return replaceFile(join(dataFolder, NAME), `{"finished":${seq}}\n`)
}
