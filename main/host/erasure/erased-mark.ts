import { join } from 'node:path'
import { readSealed, writeSealed } from '../sealed-file.ts'

const NAME = 'erased.json'

/**
 * The last erasure whose text is gone from every file, 0 where that is not known for certain: then all of them are gone through again,
 * which does no harm. `last` is the last one in the ledger. Throws when the disk cannot be read.
 */
export async function readErasedMark(dataFolder: string, last: number): Promise<number> {
  const { state, value } = await readSealed(join(dataFolder, NAME))
  if (state !== 'sound' || typeof value !== 'object' || value === null || !('finished' in value)) return 0
  // Of another branch, or of a ledger that has been put back.
  return typeof value.finished === 'number' && value.finished <= last ? value.finished : 0
}

/** Notes that the erasure `seq`, and all before it, are finished. Throws system errors. */
export function writeErasedMark(dataFolder: string, seq: number): Promise<void> {
  return writeSealed(join(dataFolder, NAME), { finished: seq })
}
