import { expect } from '@playwright/test'
import { callHost } from '../../support/call-host.ts'
import { openSettings } from '../../support/desk-page.ts'
import type { Tour } from '../tour.ts'

/** Personal data: the retention period, a person who asks, and the question before anything goes. */
export async function showPrivacy({ page, visitor, texts }: Tour): Promise<void> {
  const { privacy, settings } = texts
  await openSettings(page, settings.sections.privacy)
  await visitor.see('privacy')

  const { entries } = await callHost(page, 'ledger.after', { cursor: 0, limit: 1000 })
  const [handed] = entries.flatMap(entry => (entry.kind === 'handedOver' ? [entry] : []))
  const key = handed?.body.sheets[0]?.application ?? ''
  const request = page.getByRole('region', { name: privacy.request.title })
  await request.getByLabel(privacy.request.field).fill(handed?.personal?.collector.phone ?? '')
  await page.keyboard.press('Enter')
  await request.getByRole('checkbox', { name: key }).check()
  await visitor.see('privacy-person')

  await request.getByRole('button', { name: privacy.request.erase }).click()
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
  await visitor.see('privacy-question')
  await page.keyboard.press('Escape')

  await request.getByLabel(privacy.request.field).fill('没有这个人')
  await page.keyboard.press('Enter')
  await expect(request.getByText(privacy.request.none)).toBeVisible()
  await visitor.see('privacy-nobody')
}
