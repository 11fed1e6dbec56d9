import type { Page } from 'playwright'

/** What the page's JavaScript keeps after garbage has been collected, with the memory behind its typed arrays, in bytes. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('HeapProfiler.collectGarbage')
    const usage = await session.send('Runtime.getHeapUsage')
    return usage.usedSize + ('backingStorageSize' in usage ? Number(usage.backingStorageSize) : 0)
  } finally {
    await session.detach()
  }
}
