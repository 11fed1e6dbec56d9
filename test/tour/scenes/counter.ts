import { expect } from '@playwright/test'
import { applicationCard, lookUp } from '../../support/counter-page.ts'
import { demoApplication } from '../../support/sheet-codes.ts'
import type { Tour } from '../tour.ts'

/** Finding an application, and why it is not ready yet. */
export async function showCounter({ page, visitor, texts }: Tour): Promise<void> {
  const { counter } = texts
  const card = applicationCard(page, texts)
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('option').first()).toBeVisible()
  await visitor.see('counter-waiting')

  await lookUp(page, 'cbrj', texts)
  await expect(page.getByRole('option').first()).toContainText('澄波')
  await visitor.see('counter-pinyin')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: counter.card.begin })).toBeVisible()
  await visitor.see('counter-ready', { dark: true })

  await lookUp(page, demoApplication('单雪芹').orderNo, texts)
  await expect(card.getByRole('heading', { name: '单••' })).toBeVisible()
  await visitor.see('counter-masked')
  await page.keyboard.press('F8')
  await expect(card.getByText(counter.personal.shown)).toBeVisible()
  await visitor.see('counter-revealed')

  for (const [name, title] of [
    ['out-of-stock', '深圳南山光电技术有限公司'],
    ['payment-syncing', '上海解放印刷厂'],
  ] as const) {
    const { orderNo } = demoApplication(title)
    await lookUp(page, orderNo, texts)
    await expect(card.getByText(orderNo)).toBeVisible()
    await visitor.see(`counter-${name}`)
  }

  await lookUp(page, '没有这家公司', texts)
  await expect(page.getByText(counter.nothing.found('没有这家公司'))).toBeVisible()
  await visitor.see('counter-nothing-found')
}
