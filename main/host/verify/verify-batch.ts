import { BatchPages } from '../batches/batch-pages.ts'
import type { LedgerBreak } from '../ledger/break.ts'

const PAGE = 1000

/**
 * Holds the personal file of a batch, whose public one has been verified, against its digests; null when all match or are erased.
 * Ends early, with null, once `stopped` says so.
 */
export async function verifyBatchPersonals(
  dataFolder: string,
  batch: string,
  stopped: () => boolean,
): Promise<LedgerBreak | null> {
  const pages = new BatchPages(dataFolder)
  try {
    for (let offset = 0; !stopped(); offset += PAGE) {
      const { applications, damaged } = await pages.read(batch, offset, PAGE)
      if (damaged) return { ...damaged, reason: 'personalDigest' }
      if (applications.length < PAGE) return null
    }
    return null
  } finally {
    await pages.close()
  }
}
