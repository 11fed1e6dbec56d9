import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import {
  applicationCard,
  beginHandover,
  confirmHandover,
  fillCollector,
  lookUp,
  scanSheets,
  someCollector,
} from '../support/counter-page.ts'
import { signIn } from '../support/desk-page.ts'
import { noPrinters, test } from '../support/desk-test.ts'
import { readLedger } from '../support/read-ledger.ts'
import { codesOf, demoApplication } from '../support/sheet-codes.ts'
import { startDesk } from '../support/start-desk.ts'

const texts = textsOf('zh-CN')

async function expectPlace(page: Page, orderNo: string, place: string): Promise<void> {
  await lookUp(page, orderNo)
  await expect(applicationCard(page).getByText(orderNo, { exact: true })).toBeVisible()
  await expect(applicationCard(page).getByText(place).first()).toBeVisible()
}

test('a host that is killed is missed at once, nothing acknowledged is lost, and nothing else is claimed', async ({
  page,
  desk,
}) => {
  const done = demoApplication('单雪芹')
  const begun = demoApplication('上海澄波软件有限公司')
  await signIn(page, '沈一鸣')
  await beginHandover(page, done.orderNo)
  await scanSheets(page, codesOf(done))
  await fillCollector(page, someCollector)
  const slipNo = await confirmHandover(page, desk.dataFolder)
  await beginHandover(page, begun.orderNo)
  await scanSheets(page, codesOf(begun))
  await fillCollector(page, someCollector)
  const before = readLedger(desk.dataFolder)

  await desk.stop('SIGKILL')
  await expect(page.getByText(texts.frame.notice.hostGone)).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText('这次是否登记还不知道')).toBeVisible()
  await expect(page.getByText('交接完成')).toBeHidden()

  // The window of the old run cannot reach the new one: it goes on saying so and what to do.
  const { port } = new URL(desk.url)
  const again = await startDesk({ dataFolder: desk.dataFolder, port: Number(port), env: noPrinters })
  await expect(page.getByText(texts.frame.notice.hostGoneHint)).toBeVisible()
  expect(readLedger(desk.dataFolder)).toEqual(before)

  await page.goto('about:blank')
  await page.goto(again.url)
  await signIn(page, '沈一鸣')
  await expectPlace(page, done.orderNo, texts.rules.state.handedOver)
  await expect(applicationCard(page).getByRole('button', { name: texts.counter.sheet.openSlip(slipNo) })).toBeVisible()
  await expectPlace(page, begun.orderNo, texts.rules.state.atBranch)
  await again.kill()
})

test('a browser store that is gone is rebuilt from the ledger', async ({ page, desk }) => {
  const application = demoApplication('单雪芹')
  await signIn(page, '沈一鸣')
  await beginHandover(page, application.orderNo)
  await scanSheets(page, codesOf(application))
  await fillCollector(page, someCollector)
  await confirmHandover(page, desk.dataFolder)
  const before = readLedger(desk.dataFolder)

  const origin = new URL(page.url()).origin
  await page.goto('about:blank')
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.goto(desk.url)
  await expect(page.getByRole('navigation')).toBeVisible()
  await expectPlace(page, application.orderNo, texts.rules.state.handedOver)
  expect(readLedger(desk.dataFolder)).toEqual(before)
})

test('a damaged ledger makes the desk read-only and names the line; look-up works on', async ({ page, desk }) => {
  const application = demoApplication('单雪芹')
  await desk.stop()
  const file = `${desk.dataFolder}/ledger.jsonl`
  const lines = readFileSync(file, 'utf8').split('\n')
  const damaged = lines.length - 3
  lines[damaged] = (lines[damaged] ?? '').replace('"v":1', '"v":2')
  writeFileSync(file, lines.join('\n'))

  const broken = await startDesk({ dataFolder: desk.dataFolder, env: noPrinters })
  await page.goto(broken.url)
  await signIn(page, '沈一鸣')
  await expect(page.getByText(texts.frame.notice.readOnly)).toBeVisible()
  await expect(page.getByText(`从第 ${damaged + 1} 行起`)).toBeVisible()
  await lookUp(page, application.orderNo)
  await expect(applicationCard(page)).toContainText(application.orderNo)
  await broken.kill()
})
