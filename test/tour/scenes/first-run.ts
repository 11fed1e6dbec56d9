import { expect } from '@playwright/test'
import type { Language } from '../../../shared/i18n/texts.ts'
import { chooseFile } from '../../support/choose-file.ts'
import { enterPin, signIn, typeInto } from '../../support/desk-page.ts'
import type { Tour } from '../tour.ts'

/** From nothing to the demo branch, and the first sign-in. */
export async function showFirstRun({ page, visitor, texts }: Tour, language: Language): Promise<void> {
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: texts.frame.firstRun.title })).toBeVisible()
  await visitor.see('first-run', { dark: true })
  await page.getByRole('button', { name: texts.frame.firstRun.create }).click()
  await expect(page.getByText(texts.frame.firstRun.nameMissing)).toBeVisible()
  await visitor.see('first-run-missing')

  const { restore } = texts.backup
  await page.getByRole('button', { name: restore.open }).click()
  await chooseFile(page, 'parcel.csv', 'no backup')
  await typeInto(page, page.getByLabel(restore.passphrase, { exact: true }), 'correct horse battery')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await visitor.see('first-run-restore', { dark: true })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.getByRole('button', { name: texts.frame.firstRun.start }).click()
  await expect(page.getByRole('heading', { name: texts.frame.signInTitle })).toBeVisible()
  await visitor.see('sign-in', { dark: true })
  await enterPin(page, '朱琴琴', '111222')
  await expect(page.getByRole('alert')).toBeVisible()
  await visitor.see('sign-in-wrong-pin')
  await signIn(page, '朱琴琴')
}
