import { expect } from '@playwright/test'
import type { Tour } from '../tour.ts'

/** Print jobs that came out, that wait, and that a person has to look after. */
export async function showPrinting({ page, visitor, cups, texts }: Tour): Promise<void> {
  await page.keyboard.press('Alt+8')
  await expect(page.getByRole('heading', { name: texts.printing.jobs, exact: true })).toBeVisible()
  await visitor.see('printing-done')
  await cups.stopPrinter('HP-LaserJet')
  await reprintLast()
  await expect(page.getByText(texts.printing.fault.stopped.message(''))).toBeVisible()
  await cups.kill()
  await reprintLast()
  await expect(page.getByText(texts.printing.fault.daemonDown.message('')).first()).toBeVisible({ timeout: 20_000 })
  await visitor.see('printing-waiting', { dark: true })
  await cups.startDaemon()
  await cups.startPrinter('HP-LaserJet')

  async function reprintLast(): Promise<void> {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('F10')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    const again = dialog.locator('[aria-keyshortcuts=F9]')
    await expect(again).toBeEnabled()
    await page.keyboard.press('F9')
    await expect(dialog.locator('[data-pages]')).not.toHaveAttribute('data-pages', '0')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+8')
  }
}
