import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostError } from '../../../shared/host/errors.ts'
import { writeProblem } from '../system-error.ts'

// For the entry, and for what others write meanwhile.
const SPARE = 512 * 1024

/** Whether every file can be written anew, one after the other; `diskFull` where there is no room for that, null where there is. */
export async function roomProblem(dataFolder: string): Promise<HostError | null> {
  try {
    const batches = (await readdir(join(dataFolder, 'batches'))).filter(name => name.endsWith('.personal.jsonl.gz'))
    const files = ['personal.jsonl', ...batches.map(name => join('batches', name))]
    let largest = 0
    for (const file of files) largest = Math.max(largest, (await stat(join(dataFolder, file))).size)
    const { bavail, bsize } = await statfs(dataFolder)
    return bavail * bsize < largest + SPARE ? { code: 'diskFull' } : null
  } catch (error) {
    return writeProblem(error)
  }
}
