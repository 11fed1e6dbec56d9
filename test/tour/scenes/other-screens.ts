import { expect } from '@playwright/test'
import { enterPin, openSettings } from '../../support/desk-page.ts'
import type { Tour } from '../tour.ts'

const sections = ['here', 'operators', 'branch', 'counter', 'proxy', 'printers', 'calendar', 'about'] as const

/** Settings, help, commands and the lock. */
export async function showOtherScreens({ page, visitor, texts }: Tour): Promise<void> {
  for (const section of sections) {
    await openSettings(page, texts.settings.sections[section])
    await visitor.see(`settings-${section}`, { dark: section === 'operators' })
  }
  await openSettings(page, texts.settings.sections.operators)
  await page.getByRole('button', { name: texts.settings.operators.add }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visitor.see('settings-operator')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Alt+1')
  await page.keyboard.press('F1')
  await expect(page.getByRole('complementary', { name: texts.help.title })).toBeVisible()
  await page.getByRole('button', { name: texts.help.faq.titleChange.question }).click()
  await visitor.see('help-questions')
  await page.getByRole('complementary').getByText(texts.help.keys, { exact: true }).click()
  await visitor.see('help-keys')
  await page.keyboard.press('F1')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: texts.frame.palette })).toBeFocused()
  await visitor.see('commands')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: texts.frame.operatorMenu('朱琴琴') }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await visitor.see('operator-menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: texts.frame.statusBar.balance }).focus()
  await expect(page.getByText(texts.frame.statusBar.balanceTitle)).toBeVisible()
  await visitor.see('balance')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+l')
  await expect(page.getByRole('dialog', { name: texts.frame.locked })).toBeVisible()
  await visitor.see('lock')
  await enterPin(page, '朱琴琴', '802613')
  await expect(page.getByRole('dialog', { name: texts.frame.locked })).toBeHidden()
}
