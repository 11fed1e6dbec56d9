import { expect } from '@playwright/test'
import {
  answerTo,
  beginHandover,
  checkedSheet,
  chooseProxy,
  confirmHandover,
  fillCollector,
  scanSheets,
  someCollector,
} from '../../support/counter-page.ts'
import { openSettings, pressOn, typeInto } from '../../support/desk-page.ts'
import { scan } from '../../support/scan.ts'
import { codesOf, demoApplication } from '../../support/sheet-codes.ts'
import type { Tour } from '../tour.ts'

/** Handing over, from the first scan to the slip. */
export async function showHandover({ page, visitor, desk, texts }: Tour): Promise<void> {
  const application = demoApplication('上海澄波软件有限公司')
  const codes = codesOf(application)
  const other = demoApplication('单雪芹')
  await beginHandover(page, application.orderNo, texts)
  await visitor.see('handover-begun')
  await scanSheets(page, codes.slice(0, 2), texts)
  await visitor.see('handover-scanned')
  await scan(page, codesOf(other)[0] ?? '')
  await expect(answerTo(page, 'refused')).toBeVisible()
  await visitor.see('handover-foreign-sheet', { dark: true })
  await page.keyboard.press('Escape')

  const number = application.bills[2]?.number ?? ''
  await page.getByRole('checkbox', { name: texts.handover.tick(number) }).click()
  await expect(page.getByRole('dialog', { name: texts.handover.tickTitle })).toBeVisible()
  await visitor.see('handover-by-hand')
  await page.keyboard.press('F9')
  await expect(checkedSheet(page, number, texts)).toBeChecked()

  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toBeVisible()
  await visitor.see('handover-missing')
  await page.keyboard.press('Escape')
  await fillCollector(page, someCollector, texts)
  await expect(page.getByRole('button', { name: texts.handover.confirm })).toBeEnabled()
  await visitor.see('handover-complete', { dark: true })

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: texts.counter.draft.resume }).first()).toBeVisible()
  await visitor.see('handover-put-aside')
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { name: texts.handover.title, exact: true })).toBeVisible()
  await confirmHandover(page, desk.dataFolder, texts)
  await expect(answerTo(page, 'accepted')).toBeVisible()
  await visitor.see('handover-done')

  await page.keyboard.press('F10')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(texts.printing.state.confirmed)).toBeVisible({ timeout: 20_000 })
  await visitor.see('slip', { dark: true })
  await visitor.keep(dialog.getByRole('button', { name: texts.handover.slip.save }), 'slip-a5')
  await page.keyboard.press('F9')
  await expect(dialog.getByText(texts.handover.slip.reprints(1))).toBeVisible()
  await visitor.see('slip-reprint')
  await visitor.keep(dialog.getByRole('button', { name: texts.handover.slip.save }), 'slip-reprint')
  await page.keyboard.press('Escape')

  await beginHandover(page, other.orderNo, texts)
  await scan(page, codes[0] ?? '')
  await expect(answerTo(page, 'refused')).toBeVisible()
  await visitor.see('handover-second-time')
  await page.keyboard.press('Escape')
  await discard(page, texts)
}

/** What the seed's rules forbid and what they warn of. */
export async function showRules({ page, visitor, texts }: Tour): Promise<void> {
  const refund = demoApplication('上海云岫信息科技有限公司')
  await beginHandover(page, refund.orderNo, texts)
  await scanSheets(page, codesOf(refund), texts)
  await fillCollector(page, someCollector, texts)
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toBeVisible()
  await visitor.see('handover-blocked-r9')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: texts.handover.discard }).click()
  await expect(page.getByRole('dialog', { name: texts.handover.discardTitle })).toBeVisible()
  await visitor.see('handover-discard')
  await page.keyboard.press('F9')

  const incomplete = demoApplication('杭州半山茶业有限公司')
  await beginHandover(page, incomplete.orderNo, texts)
  await scanSheets(page, codesOf(incomplete), texts)
  await fillCollector(page, someCollector, texts)
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toBeVisible()
  await visitor.see('handover-warned-r6')
  await page.keyboard.press('Escape')
  await discard(page, texts)
}

/** Two applications for one collector, who comes for somebody else. */
export async function showProxy({ page, visitor, desk, texts }: Tour): Promise<void> {
  const digital = demoApplication('上海张江生物医药研究所')
  const normal = demoApplication('上海澄波软件有限公司', 1)
  await beginHandover(page, normal.orderNo, texts)
  await scanSheets(page, codesOf(normal), texts)
  await beginHandover(page, digital.orderNo, texts)
  await scanSheets(page, codesOf(digital), texts)
  await chooseProxy(page, texts)
  await fillCollector(page, { name: '欧阳静怡', last4: '4417', phone: '13912345678' }, texts)
  await typeInto(page, page.getByLabel(texts.handover.letterNo), 'WT-2026-117')
  await pressOn(page, page.getByRole('checkbox', { name: texts.common.proxyPaper.letter }), 'Space')
  await visitor.see('handover-proxy')
  await pressOn(page, page.getByRole('checkbox', { name: texts.common.proxyPaper.ownDocument }), 'Space')
  await confirmHandover(page, desk.dataFolder, texts)
  await page.keyboard.press('F10')
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: texts.handover.slip.save })
  await expect(save).toBeVisible()
  await visitor.keep(save, 'slip-several-proxy')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

/** A slip on the other paper and with the other code. */
export async function showA4({ page, visitor, desk, texts }: Tour): Promise<void> {
  await openSettings(page, texts.settings.sections.slip)
  await page.getByRole('radio', { name: texts.settings.slip.paperA4 }).click()
  await page.getByRole('radio', { name: texts.settings.slip.qr }).click()
  await page.getByRole('button', { name: texts.settings.save }).click()
  await expect(page.getByText(texts.settings.saved)).toBeVisible()
  await visitor.see('settings-slip')
  const application = demoApplication('单雪芹')
  await beginHandover(page, application.orderNo, texts)
  await scanSheets(page, codesOf(application), texts)
  await fillCollector(page, someCollector, texts)
  await confirmHandover(page, desk.dataFolder, texts)
  await page.keyboard.press('F10')
  const dialog = page.getByRole('dialog')
  await visitor.keep(dialog.getByRole('button', { name: texts.handover.slip.save }), 'slip-a4')
  await visitor.see('slip-a4')
  await page.keyboard.press('Escape')
  await openSettings(page, texts.settings.sections.slip)
  await page.getByRole('radio', { name: texts.settings.slip.paperA5 }).click()
  await page.getByRole('radio', { name: texts.settings.slip.code128 }).click()
  await page.getByRole('button', { name: texts.settings.save }).click()
  await expect(page.getByText(texts.settings.saved)).toBeVisible()
}

async function discard(page: Tour['page'], texts: Tour['texts']): Promise<void> {
  await page.getByRole('button', { name: texts.handover.discard }).click()
  await expect(page.getByRole('dialog', { name: texts.handover.discardTitle })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: texts.handover.title, exact: true })).toBeHidden()
}
