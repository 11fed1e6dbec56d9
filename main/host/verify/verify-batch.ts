import type { ApplicationKey } from '../../../shared/domain/application.ts'
import { batchPaths } from '../batches/batch-files.ts'
import { BatchPages } from '../batches/batch-pages.ts'
import type { LedgerBreak } from '../ledger/break.ts'

const PAGE = 1000

/** A line of the personal file of a batch whose text is gone. An entry behind the import must say so. */
export interface ErasedLine {
  readonly file: string
  readonly line: number
  readonly application: ApplicationKey
}

/**
 * Holds the personal file of a batch, whose public one has been verified, against its digests; null when all match or are erased, which
 * `onErased` hears of. Ends early, with null, once `stopped` says so.
 */
export async function verifyBatchPersonals(
  dataFolder: string,
  batch: string,
  stopped: () => boolean,
  onErased: (line: ErasedLine) => void,
): Promise<LedgerBreak | null> {
  const pages = new BatchPages(dataFolder)
  try {
    for (let offset = 0; !stopped(); offset += PAGE) {
      const { applications, damaged, erased } = await pages.read(batch, offset, PAGE)
      for (const { key, line } of erased) onErased({ file: batchPaths(batch).personalFile, line, application: key })
      if (damaged) return { ...damaged, reason: 'personalDigest' }
      if (applications.length < PAGE) return null
    }
    return null
  } finally {
    await pages.close()
  }
}
