import { expect, type Locator, type Page } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import { beginHandover, confirmHandover, fillCollector, scanSheets, someCollector } from '../support/counter-page.ts'
import { openSettings, pressOn, runCommand, signIn } from '../support/desk-page.ts'
import { test as deskTest } from '../support/desk-test.ts'
import { type Arrival, PrivateCups } from '../support/private-cups.ts'
import { readCodes } from '../support/read-codes.ts'
import { renderPages, sizeOfPdf, textOfPdf } from '../support/render-pages.ts'
import { codesOf, demoApplication } from '../support/sheet-codes.ts'

const texts = textsOf('zh-CN')
const millimetre = 72 / 25.4

const test = deskTest.extend<{ cups: PrivateCups }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
  cups: async ({}, use) => {
    const cups = await PrivateCups.start()
    await cups.addPrinter('counter', { isDefault: true })
    await use(cups)
    await cups.stop()
  },
  deskOptions: async ({ cups }, use) => use({ demo: true, env: { CUPS_SERVER: cups.server } }),
})

/** Hands the sheets of an application over by keyboard and scanner; the slip number. */
async function handOver(page: Page, dataFolder: string, title: string): Promise<string> {
  const application = demoApplication(title)
  await beginHandover(page, application.orderNo)
  await scanSheets(page, codesOf(application))
  await fillCollector(page, someCollector)
  return confirmHandover(page, dataFolder)
}

/** Waits until so many documents have come out. */
async function waitForArrivals(cups: PrivateCups, count: number): Promise<readonly Arrival[]> {
  await expect.poll(async () => (await cups.listArrivals()).length, { timeout: 20_000 }).toBe(count)
  return cups.listArrivals()
}

/** The jobs the printing screen shows as printed. */
function confirmed(page: Page): Locator {
  return page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: texts.printing.state.confirmed }) })
}

async function expectPaper(path: string, pages: number, width: number, height: number): Promise<void> {
  const size = await sizeOfPdf(path)
  expect(size.pages).toBe(pages)
  expect(size.width).toBeCloseTo(width * millimetre, 0)
  expect(size.height).toBeCloseTo(height * millimetre, 0)
}

test('F9 prints both copies on A5, readable and scannable; a reprint says so', async ({ page, desk, cups }) => {
  await signIn(page, '沈一鸣')
  await expect(page.getByRole('contentinfo')).toContainText(texts.frame.statusBar.printerState.ready)
  const slipNo = await handOver(page, desk.dataFolder, '上海澄波软件有限公司')
  const [first] = await waitForArrivals(cups, 1)
  const path = first?.path ?? ''
  // The printer takes A5 upright; the landscape page lies turned on it.
  await expectPaper(path, 2, 148, 210)

  const stub = await textOfPdf(path, 1)
  const application = demoApplication('上海澄波软件有限公司')
  for (const { number } of application.bills) expect(stub).toContain(number ?? '—')
  for (const words of [
    slipNo,
    '上海澄波软件有限公司',
    '存根联',
    '83,186.25',
    '捌万叁仟壹佰捌拾陆元贰角伍分',
    '王嘉宁',
  ]) {
    expect(stub).toContain(words)
  }
  expect(stub, 'the phone is masked').not.toContain(someCollector.phone)
  expect(stub).not.toContain('补打')
  expect(await textOfPdf(path, 2)).toContain('客户联')
  for (const picture of await renderPages(path, 203, 'dots')) {
    expect(await readCodes(picture, true)).toContainEqual({ format: 'Code128', text: slipNo })
  }

  await page.keyboard.press('F10')
  const dialog = page.getByRole('dialog', { name: texts.handover.slip.title(slipNo) })
  await expect(dialog.getByRole('button', { name: texts.handover.slip.reprint(1) })).toBeEnabled()
  await page.keyboard.press('F9')
  const [, second] = await waitForArrivals(cups, 2)
  expect(await textOfPdf(second?.path ?? '', 1)).toContain('补打 1')
  await expect(dialog.getByText(texts.printing.state.confirmed)).toBeVisible()
})

test('set to A4 and QR, both copies stand on one page and the code scans', async ({ page, desk, cups }) => {
  await signIn(page, '朱琴琴')
  await openSettings(page, texts.settings.sections.slip)
  await pressOn(page, page.getByRole('radio', { name: texts.settings.slip.paperA5 }), 'ArrowDown')
  await pressOn(page, page.getByRole('radio', { name: texts.settings.slip.code128 }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(texts.settings.saved)).toBeVisible()
  const slipNo = await handOver(page, desk.dataFolder, '单雪芹')
  const [arrival] = await waitForArrivals(cups, 1)
  const path = arrival?.path ?? ''
  await expectPaper(path, 1, 210, 297)
  const text = await textOfPdf(path)
  expect(text).toContain('存根联')
  expect(text).toContain('客户联')
  const [picture] = await renderPages(path, 203, 'dots')
  expect(await readCodes(picture ?? '')).toEqual([
    { format: 'QRCode', text: slipNo },
    { format: 'QRCode', text: slipNo },
  ])
})

test('a paused printer is named, and the slip comes out by itself, once', async ({ page, desk, cups }) => {
  await cups.stopPrinter('counter')
  await signIn(page, '沈一鸣')
  await handOver(page, desk.dataFolder, '单雪芹')
  await page.keyboard.press('Alt+8')
  await expect(page.getByText(texts.printing.fault.stopped.message(''))).toBeVisible()
  await expect(page.getByText(texts.printing.fault.stopped.next)).toBeVisible()
  expect(await cups.listArrivals()).toHaveLength(0)
  await cups.startPrinter('counter')
  await expect(confirmed(page)).toHaveCount(1, { timeout: 20_000 })
  expect(await cups.listArrivals()).toHaveLength(1)
})

test('no printer, and no print service: each says so, and printing again by a person prints once', async ({
  page,
  desk,
  cups,
}) => {
  const again = page.getByRole('button', { name: texts.printing.action.retry })
  await cups.removePrinter('counter')
  await signIn(page, '沈一鸣')
  await handOver(page, desk.dataFolder, '单雪芹')
  await page.keyboard.press('Alt+8')
  await expect(page.getByText(texts.printing.fault.noPrinter.message(''))).toBeVisible()
  await cups.addPrinter('counter', { isDefault: true })
  await pressOn(page, again)
  await expect(confirmed(page)).toHaveCount(1, { timeout: 20_000 })
  await waitForArrivals(cups, 1)

  await cups.kill()
  await runCommand(page, texts.frame.goTo(texts.frame.areas.counter))
  await handOver(page, desk.dataFolder, '上海张江生物医药研究所')
  await page.keyboard.press('Alt+8')
  await expect(page.getByText(texts.printing.fault.daemonDown.message(''))).toBeVisible({ timeout: 20_000 })
  await cups.startDaemon()
  await pressOn(page, again)
  await expect(again).toBeHidden()
  const arrivals = await waitForArrivals(cups, 2)
  await expect(confirmed(page)).toHaveCount(2)
  expect(new Set(arrivals.map(({ title }) => title)).size).toBe(2)
})
