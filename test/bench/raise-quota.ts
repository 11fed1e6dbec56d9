import type { Page } from 'playwright'

/** Lets a page store as much as the disk holds: a million applications and those of a peer are more than a private window may. */
export async function raiseQuota(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 64 * 2 ** 30 })
  await session.detach()
}
