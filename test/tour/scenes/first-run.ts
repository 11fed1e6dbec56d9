import { expect } from '@playwright/test'
import type { Language } from '../../../shared/i18n/texts.ts'
import { enterPin, signIn } from '../../support/desk-page.ts'
import type { Tour } from '../tour.ts'

/** From nothing to the demo branch, and the first sign-in. */
export async function showFirstRun({ page, visitor, texts }: Tour, language: Language): Promise<void> {
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: texts.frame.firstRun.title })).toBeVisible()
  await visitor.see('first-run', { dark: true })
  await page.getByRole('button', { name: texts.frame.firstRun.create }).click()
  await expect(page.getByText(texts.frame.firstRun.nameMissing)).toBeVisible()
  await visitor.see('first-run-missing')

  await page.getByRole('button', { name: texts.frame.firstRun.start }).click()
  await expect(page.getByRole('heading', { name: texts.frame.signInTitle })).toBeVisible()
  await visitor.see('sign-in', { dark: true })
  await enterPin(page, '朱琴琴', '111222')
  await expect(page.getByRole('alert')).toBeVisible()
  await visitor.see('sign-in-wrong-pin')
  await signIn(page, '朱琴琴')
}
