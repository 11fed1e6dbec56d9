import { expect, type Page } from '@playwright/test'
import { demoOperators } from '../../shared/demo/demo-branch.ts'

/** Signs a demo operator in, by keyboard as the operators do. */
export async function signIn(page: Page, name: string): Promise<void> {
  const operator = demoOperators.find(known => known.name === name)
  if (!operator) throw new Error(`the demo branch has no ${name}`)
  await page.getByRole('radio', { name }).check()
  await page.getByLabel(new RegExp(`${name}.*PIN|PIN.*${name}`)).fill(operator.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
}

/** Types as a barcode scanner does: a burst of keys, ended by Enter, wherever the focus is. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 2 })
  await page.keyboard.press('Enter')
}
