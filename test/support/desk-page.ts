import { expect, type Locator, type Page } from '@playwright/test'
import { demoOperators } from '../../shared/demo/demo-branch.ts'

/** Types as a person does: too slowly for a scanner. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 45 })
}

/** Gives name and PIN by keyboard, on the sign-in page or under the lock. */
export async function enterPin(page: Page, name: string, pin: string): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByRole('radiogroup') })
  const field = form.locator('input:not([type=radio])')
  await expect(field).toBeFocused()
  const operator = form.getByRole('radio', { name })
  for (let presses = 0; presses < 9 && !(await operator.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(operator).toBeChecked()
  await type(page, pin)
  await page.keyboard.press('Enter')
}

/** Signs a demo operator in by keyboard; the desk is ready for work afterwards. */
export async function signIn(page: Page, name: string): Promise<void> {
  const operator = demoOperators.find(known => known.name === name)
  if (!operator) throw new Error(`the demo branch has no ${name}`)
  await enterPin(page, name, operator.pin)
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Runs a command of the palette by keyboard. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await type(page, label)
  await expect(palette.getByRole('option', { name: label }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
}

/** Moves the focus with Tab until it is on the element; fails when no Tab leads there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate(element => element === document.activeElement)
  for (let presses = 0; presses < 80; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${target}`)
}

/** Opens a section of the settings by keyboard. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.keyboard.press('Alt+9')
  await tabTo(page, page.getByRole('tab', { selected: true }))
  const wanted = page.getByRole('tab', { name: section, exact: true })
  for (let presses = 0; presses < 20 && (await wanted.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(wanted).toHaveAttribute('aria-selected', 'true')
}

/** Tabs to a control and presses a key on it, Enter by default. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Tabs to a field and writes over what stands in it, at once as an input method does. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}
