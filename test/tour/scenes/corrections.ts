import { expect, type Locator } from '@playwright/test'
import {
  applicationCard,
  beginHandover,
  confirmHandover,
  fillCollector,
  lookUp,
  scanSheets,
} from '../../support/counter-page.ts'
import { scan } from '../../support/scan.ts'
import { codesOf, demoApplication } from '../../support/sheet-codes.ts'
import type { Tour } from '../tour.ts'

/** What a supervisor can put right, each with its own mark on the slip. */
export async function showCorrections(tour: Tour): Promise<void> {
  const { page, visitor, desk, texts } = tour
  const { corrections } = texts
  const rare = demoApplication('上海𠮷野餐饮管理有限公司')

  // Yesterday's handover is voided and done again, with a character the printing font lacks.
  const voiding = await open(tour, rare.orderNo, 'voidHandover')
  await pickReason(voiding, corrections.voidHandover.reasons[1])
  await visitor.see('correction-void')
  await voiding.getByRole('button', { name: corrections.voidHandover.confirm }).click()
  await expect(page.getByText(texts.handover.slip.voided)).toBeVisible()
  await visitor.see('slip-void')
  await saveSlip(tour, 'void')
  await beginHandover(page, rare.orderNo, texts)
  await scanSheets(page, codesOf(rare), texts)
  await fillCollector(page, { name: '吉野真一', last4: 'TK42', phone: '13800138000' }, texts)
  await visitor.see('handover-missing-glyph')
  await confirmHandover(page, desk.dataFolder, texts)
  await page.keyboard.press('F10')
  await saveSlip(tour, 'missing-glyph')

  const long = demoApplication('无锡太湖新材料股份有限公司')
  await lookUp(page, long.orderNo, texts)
  await applicationCard(page, texts)
    .getByRole('button', { name: /SH-\d+/ })
    .first()
    .click()
  await visitor.see('slip-18-sheets')
  await saveSlip(tour, '18-sheets')

  const takingBack = await open(tour, long.orderNo, 'takeBack')
  await scan(page, codesOf(long)[0] ?? '')
  await pickReason(takingBack, corrections.takeBack.reasons[0])
  await visitor.see('correction-take-back')
  await takingBack.getByRole('button', { name: corrections.takeBack.confirm }).click()
  await expect(page.getByRole('dialog', { name: /SH-\d+/ })).toBeVisible()
  await saveSlip(tour, 'taken-back')

  const sendingBack = await open(tour, long.orderNo, 'sendBack')
  await pickReason(sendingBack, corrections.sendBack.reasons[0])
  await visitor.see('correction-send-back')
  await sendingBack.getByRole('button', { name: corrections.sendBack.confirm }).click()
  await expect(page.getByRole('dialog', { name: /SH-\d+/ })).toBeVisible()
  await saveSlip(tour, 'sent-back')

  const linking = await open(tour, long.orderNo, 'linkReissue')
  await scan(page, codesOf(demoApplication('上海云岫信息科技有限公司'))[0] ?? '')
  await expect(linking.getByText('上海云岫信息科技有限公司')).toBeVisible()
  await visitor.see('correction-link-reissue')
  await page.keyboard.press('Escape')
  await lookUp(page, long.orderNo, texts)
  await visitor.see('counter-history')
}

async function open(
  { page, texts, visitor }: Tour,
  orderNo: string,
  correction: keyof Tour['texts']['corrections']['action'],
) {
  const name = texts.corrections.action[correction]
  await lookUp(page, orderNo, texts)
  await applicationCard(page, texts).getByRole('button', { name: texts.corrections.menu, exact: true }).click()
  await expect(page.getByRole('menuitem', { name })).toBeVisible()
  if (correction === 'voidHandover') await visitor.see('correction-menu')
  await page.getByRole('menuitem', { name }).click()
  return page.getByRole('dialog', { name })
}

async function pickReason(dialog: Locator, reason: string | undefined): Promise<void> {
  await dialog.getByRole('radio', { name: reason ?? '' }).click()
}

async function saveSlip({ page, visitor, texts }: Tour, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await visitor.keep(dialog.getByRole('button', { name: texts.handover.slip.save }), `slip-${name}`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}
