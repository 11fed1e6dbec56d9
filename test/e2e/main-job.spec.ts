import { expect } from '@playwright/test'
import { demoExportCsv } from '../../shared/demo/demo-export.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { chooseFile } from '../support/choose-file.ts'
import {
  answerTo,
  applicationCard,
  beginHandover,
  chooseProxy,
  confirmHandover,
  fillCollector,
  lookUp,
  scanSheets,
  someCollector,
  tickByHand,
} from '../support/counter-page.ts'
import { pressOn, runCommand, signIn, type, typeInto } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries, readLedger } from '../support/read-ledger.ts'
import { scan } from '../support/scan.ts'
import { codesOf, demoApplication } from '../support/sheet-codes.ts'

const texts = textsOf('zh-CN')

test('from the export to the slip with keyboard and scanner alone', async ({ page, desk }) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  const today = shanghaiDay(new Date().toISOString())

  // A supervisor imports the morning's export.
  await signIn(page, '朱琴琴')
  await page.keyboard.press('Alt+6')
  await chooseFile(page, `export-${today}.csv`, demoExportCsv(today))
  await expect(page.getByRole('heading', { name: texts.importsScreen.preview.heading })).toBeVisible()
  const before = readEntries(desk.dataFolder, 'imported').length
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: texts.importsScreen.done.heading })).toBeVisible()
  const imports = readEntries(desk.dataFolder, 'imported')
  expect(imports).toHaveLength(before + 1)
  expect(imports.at(-1)?.body).toMatchObject({ refused: 5 })
  await page.keyboard.press('F9')
  await runCommand(page, texts.frame.signOut)

  // A clerk finds the application by the initials of its title.
  await signIn(page, '沈一鸣')
  await lookUp(page, '')
  await type(page, 'shcbrj')
  await expect(page.getByRole('option').first()).toContainText('上海澄波软件有限公司')

  const application = demoApplication('上海澄波软件有限公司')
  const codes = codesOf(application)
  const other = demoApplication('单雪芹')
  await beginHandover(page, application.orderNo)

  // Two sheets by scanner; one of somebody else is refused with the owner's name masked; one by hand with a reason.
  await scanSheets(page, codes.slice(0, 2))
  await scan(page, codesOf(other)[0] ?? '')
  await expect(answerTo(page, 'refused')).toContainText(`它属于「单••」`)
  await expect(page.getByText('单雪芹')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await tickByHand(page, application.bills[2]?.number ?? '')

  // Not a key earlier than everything is there.
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toContainText(texts.handover.missing.collectorName)
  await expect(page.getByLabel(texts.handover.name)).toBeFocused()
  await fillCollector(page, someCollector)
  await expect(page.getByRole('img', { name: texts.handover.previewLabel })).toHaveAttribute('data-pages', '2')
  const slipNo = await confirmHandover(page, desk.dataFolder)

  const entry = readEntries(desk.dataFolder, 'handedOver').at(-1)
  expect(entry?.body.sheets.map(({ how }) => how)).toEqual(['scan', 'scan', 'hand'])
  expect(slipNo).toMatch(/^SH-\d{8}-\d{4}$/)

  // The same sheet once more: refused, with who, when and to whom.
  await beginHandover(page, other.orderNo)
  await scan(page, codes[0] ?? '')
  const refusal = answerTo(page, 'refused')
  await expect(refusal).toContainText('由沈一鸣交给王••')
  await expect(refusal).toContainText(today)
  await expect(refusal).toContainText(slipNo)

  // F10 brings the last slip.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F10')
  await expect(page.getByRole('dialog', { name: texts.handover.slip.title(slipNo) })).toBeVisible()
  await noMouse()
})

test('several applications in one handover to a proxy, who has to show what the branch asks for', async ({
  page,
  desk,
}) => {
  const special = demoApplication('上海澄波软件有限公司')
  const normal = demoApplication('上海澄波软件有限公司', 1)
  await signIn(page, '沈一鸣')
  await beginHandover(page, special.orderNo)
  await scanSheets(page, codesOf(special))
  await beginHandover(page, normal.orderNo)
  await scanSheets(page, codesOf(normal))
  await expect(page.getByText('5 / 5')).toBeVisible()
  await chooseProxy(page)
  await fillCollector(page, someCollector)
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toContainText(texts.handover.missing.letter)
  await typeInto(page, page.getByLabel(texts.handover.letterNo), 'WT-2026-117')
  await pressOn(page, page.getByRole('checkbox', { name: texts.common.proxyPaper.letter }), 'Space')
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toContainText(texts.handover.missing.ownDocument)
  await pressOn(page, page.getByRole('checkbox', { name: texts.common.proxyPaper.ownDocument }), 'Space')
  await confirmHandover(page, desk.dataFolder)

  const { body } = readEntries(desk.dataFolder, 'handedOver').at(-1) ?? {}
  expect(new Set(body?.sheets.map(sheet => sheet.application))).toEqual(new Set([special.key, normal.key]))
  expect(body?.inPerson).toBe(false)
  expect(body?.checks.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['proxy.letter', 'proxy.ownDocument']))
})

test('a refund whose payer is not the title is blocked by R9, an incomplete special Fapiao needs acceptance by R6', async ({
  page,
  desk,
}) => {
  const refund = demoApplication('上海云岫信息科技有限公司')
  const before = readLedger(desk.dataFolder).length
  await signIn(page, '沈一鸣')
  await beginHandover(page, refund.orderNo)
  await scanSheets(page, codesOf(refund))
  await fillCollector(page, someCollector)
  await expect(page.getByText(texts.rules.seedRule.R9)).toBeVisible()
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toContainText(texts.handover.blocked)
  expect(readLedger(desk.dataFolder)).toHaveLength(before)
  await page.keyboard.press('Escape')
  await pressOn(page, page.getByRole('button', { name: texts.handover.discard }))
  await expect(page.getByRole('dialog', { name: texts.handover.discardTitle })).toBeVisible()
  await page.keyboard.press('F9')

  const incomplete = demoApplication('杭州半山茶业有限公司')
  await beginHandover(page, incomplete.orderNo)
  await scanSheets(page, codesOf(incomplete))
  await fillCollector(page, someCollector)
  await expect(page.getByText(texts.rules.seedRule.R6)).toBeVisible()
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toContainText(texts.handover.missing.warningsAccepted)
  expect(readLedger(desk.dataFolder)).toHaveLength(before)
  // The refusal has put the focus on what is missing.
  await expect(page.getByLabel(texts.handover.acceptWarnings)).toBeFocused()
  await page.keyboard.press('Space')
  await confirmHandover(page, desk.dataFolder)
  const { body } = readEntries(desk.dataFolder, 'handedOver').at(-1) ?? {}
  expect(body?.checks).toContainEqual({ rule: 'specialNeedsBuyerData', outcome: 'warned' })
})

test('a reprint is counted, and a supervisor voids the handover with a reason so that it can be done again', async ({
  page,
  desk,
}) => {
  const application = demoApplication('单雪芹')
  await signIn(page, '沈一鸣')
  await beginHandover(page, application.orderNo)
  await scanSheets(page, codesOf(application))
  await fillCollector(page, someCollector)
  const slipNo = await confirmHandover(page, desk.dataFolder)

  await page.keyboard.press('F10')
  const dialog = page.getByRole('dialog', { name: texts.handover.slip.title(slipNo) })
  await expect(dialog.getByRole('button', { name: texts.handover.slip.reprint(1) })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(dialog.getByText(texts.handover.slip.reprints(1))).toBeVisible()
  expect(readEntries(desk.dataFolder, 'reprinted').at(-1)?.body).toEqual({ slipNo, reprint: 1 })
  await page.keyboard.press('Escape')

  // A clerk has no way to void it.
  await lookUp(page, application.orderNo)
  const card = applicationCard(page)
  await expect(card.getByText(texts.rules.state.handedOver).first()).toBeVisible()
  await expect(card.getByRole('button', { name: texts.corrections.menu })).toBeHidden()
  await runCommand(page, texts.frame.signOut)

  await signIn(page, '朱琴琴')
  await lookUp(page, application.orderNo)
  await pressOn(page, card.getByRole('button', { name: texts.corrections.menu }))
  const voiding = page.getByRole('menuitem', { name: texts.corrections.action.voidHandover })
  await expect(voiding).toBeVisible()
  while (!(await voiding.evaluate(item => item === document.activeElement))) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const correction = page.getByRole('dialog', { name: texts.corrections.action.voidHandover })
  const confirm = correction.getByRole('button', { name: texts.corrections.voidHandover.confirm })
  await expect(confirm).toBeDisabled()
  await pressOn(page, correction.getByRole('radio', { name: texts.corrections.voidHandover.reasons[0] ?? '' }), 'Space')
  await pressOn(page, confirm)
  await expect(page.getByText(texts.handover.slip.voided)).toBeVisible()
  expect(readEntries(desk.dataFolder, 'handoverVoided').at(-1)?.body.slipNo).toBe(slipNo)
  await page.keyboard.press('Escape')

  await beginHandover(page, application.orderNo)
  await scanSheets(page, codesOf(application))
  await fillCollector(page, someCollector)
  expect(await confirmHandover(page, desk.dataFolder)).not.toBe(slipNo)
})
