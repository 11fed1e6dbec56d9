import { expect, type Page } from '@playwright/test'

/** Gives a file to the screen that offers Ctrl+O. A press that came before the screen was ready is repeated. */
export async function chooseFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 2000 })
    await page.keyboard.press('Control+o')
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  }).toPass()
}
