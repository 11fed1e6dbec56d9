import { expect } from '@playwright/test'
import { readEntries } from '../../support/read-ledger.ts'
import type { Tour } from '../tour.ts'

/** The ledger: every entry, one application's, what stands beside the chain, and the chain verified. */
export async function showLedger({ page, visitor, texts, desk }: Tour): Promise<void> {
  const { ledgerView } = texts
  const [handover] = readEntries(desk.dataFolder, 'handedOver')
  await page.keyboard.press('Alt+7')
  const grid = page.getByRole('grid', { name: ledgerView.title })
  await expect(grid).toBeVisible()
  await visitor.see('ledger', { dark: true })

  const find = async (number: string) => {
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('textbox', { name: ledgerView.filter.number })).toBeFocused()
    await page.keyboard.insertText(number)
    await page.keyboard.press('Enter')
  }
  await find('科技')
  await expect(page.getByRole('search').getByRole('button', { name: /FP\d+/ }).first()).toBeVisible()
  await visitor.see('ledger-choices')
  await find(handover?.body.slipNo ?? '')
  await expect(grid).toHaveAttribute('aria-rowcount', /^[2-9]$/)
  await expect(page.getByRole('heading', { name: ledgerView.detail.personal })).toBeVisible()
  await visitor.see('ledger-entry')
  await find('没有这家公司')
  await expect(page.getByText(ledgerView.filter.notFound('没有这家公司'))).toBeVisible()
  await visitor.see('ledger-not-found')
  await find(handover?.body.sheets[0]?.application ?? '')
  await expect(page.getByRole('button', { name: texts.history.save })).toBeVisible()
  await page.getByRole('button', { name: ledgerView.verify.start }).click()
  await expect(page.getByRole('button', { name: texts.ui.dismiss })).toBeVisible()
  await visitor.see('ledger-verified')
  await page.getByRole('button', { name: texts.ui.dismiss }).click()
}
