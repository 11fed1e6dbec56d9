import { expect, type Page } from '@playwright/test'

/** Waits until fonts, lists and previews are there and no button is lit up only because the last click was on it. */
export async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // An area that is not in front redraws when it comes to front again.
  const busy = page.locator('[data-loading=true], .mantine-Loader-root, [aria-busy=true]').filter({ visible: true })
  await expect(busy).toHaveCount(0)
}
