import { expect, type Locator, type Page } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import { answerTo } from '../support/counter-page.ts'
import { bringToBranch, courierApplication } from '../support/courier-parcels.ts'
import { openSettings, pressOn, signIn, tabTo } from '../support/desk-page.ts'
import { test as deskTest } from '../support/desk-test.ts'
import { PrivateCups } from '../support/private-cups.ts'
import { readCodes } from '../support/read-codes.ts'
import { readEntries } from '../support/read-ledger.ts'
import { renderPages, sizeOfPdf, textOfPdf } from '../support/render-pages.ts'
import { reserveLabels } from '../support/reserve-labels.ts'
import { scan } from '../support/scan.ts'

const all = textsOf('zh-CN')
const texts = all.labelBatches

const test = deskTest.extend<{ cups: PrivateCups }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
  cups: async ({}, use) => {
    const cups = await PrivateCups.start()
    await cups.addPrinter('labels', { isDefault: true })
    await use(cups)
    await cups.stop()
  },
  deskOptions: async ({ cups }, use) => use({ demo: true, env: { CUPS_SERVER: cups.server } }),
})

/** Goes to the label batches by keyboard and waits for one of them. */
async function openBatch(page: Page, batchNo: string): Promise<Locator> {
  await page.keyboard.press('Alt+3')
  const part = page.getByRole('tab', { name: all.dispatch.parts.labels })
  await expect(page.getByRole('tab', { name: all.dispatch.parts.toMail })).toBeVisible()
  await page.keyboard.press('F6')
  await expect(part).toHaveAttribute('aria-selected', 'true')
  const batch = page.getByRole('region', { name: texts.open(batchNo) })
  await expect(batch.getByRole('grid')).toBeVisible()
  return batch
}

/** The numbers on the paper that came out, label by label; each stands twice on its label. */
async function numbersOnPaper(cups: PrivateCups): Promise<readonly string[]> {
  const numbers: string[] = []
  for (const { path } of await cups.listArrivals()) {
    for (const picture of await renderPages(path, 203, 'dots')) {
      const codes = await readCodes(picture)
      const [first] = codes
      expect(codes, picture).toEqual([first, first])
      numbers.push(first?.text ?? '')
    }
  }
  return numbers
}

function printedInLedger(dataFolder: string): readonly string[] {
  return readEntries(dataFolder, 'labelsPrinted').flatMap(({ body }) => body.waybills)
}

test('F9 prints a batch, each label readable and once; one is printed again, one number is voided', async ({
  page,
  desk,
  cups,
}) => {
  await signIn(page, '陆远')
  const { batchNo, numbers, applications } = await reserveLabels(page, desk.dataFolder, 30)
  const batch = await openBatch(page, batchNo)
  await expect(batch.getByText(texts.progress(0, 30))).toBeVisible()
  await expect(batch.getByRole('grid')).toContainText('单••')
  await expect(batch.getByRole('grid')).not.toContainText('单雪芹')
  await page.keyboard.press('F9')
  await expect(batch.getByText(texts.progress(30, 30))).toBeVisible({ timeout: 30_000 })
  await expect(batch.getByRole('button', { name: texts.print(0) })).toBeDisabled()
  expect(await numbersOnPaper(cups)).toEqual(numbers)
  expect(printedInLedger(desk.dataFolder)).toEqual(numbers)
  const [first] = await cups.listArrivals()
  const label = await textOfPdf(first?.path ?? '', 1)
  for (const words of ['顺丰速运', '到付', applications[0]?.orderNo ?? '—', applications[0]?.personal?.phone ?? '—']) {
    expect(label).toContain(words)
  }

  await scan(page, numbers[2] ?? '')
  await expect(answerTo(page, 'accepted')).toContainText(texts.scan.found(numbers[2] ?? ''))
  await tabTo(page, batch.getByRole('grid'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: texts.one.title(numbers[2] ?? '') })
  await expect(dialog.getByRole('img', { name: texts.one.preview })).toHaveAttribute('data-pages', '1')
  // The recipient is masked on the screen, not on paper; looking is an entry.
  await pressOn(page, dialog.getByRole('button', { name: texts.one.reveal }))
  await expect(dialog.getByRole('button', { name: texts.one.reveal })).toBeHidden()
  expect(readEntries(desk.dataFolder, 'revealed').map(({ body }) => body.application)).toEqual([applications[2]?.key])
  await page.keyboard.press('F9')
  await expect(dialog.getByText(texts.one.reprintWill(1)[0] ?? '')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(dialog.getByText(texts.one.times(1))).toBeVisible()
  await expect.poll(async () => (await cups.listArrivals()).length).toBe(3)
  expect(await numbersOnPaper(cups)).toEqual([...numbers, numbers[2]])
  expect(readEntries(desk.dataFolder, 'labelReprinted').map(({ body }) => body)).toEqual([
    { waybill: numbers[2], reprint: 1 },
  ])

  await pressOn(page, dialog.getByRole('button', { name: texts.voiding.action }))
  await pressOn(page, dialog.getByRole('radio', { name: texts.voiding.reasons[0] ?? '' }), 'Space')
  await expect(dialog.getByText(texts.voiding.will(1, applications[2]?.bills.length ?? 0)[0] ?? '')).toBeVisible()
  await pressOn(page, dialog.getByRole('button', { name: texts.voiding.confirm, exact: true }))
  await expect(dialog.getByText(texts.standing.void)).toBeVisible()
  expect(readEntries(desk.dataFolder, 'waybillsVoided').map(({ body }) => body.waybills)).toEqual([[numbers[2]]])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(batch.getByText(texts.progress(29, 29))).toBeVisible()
})

test('after a printer failure the last label that came out is asked for, and going on prints exactly the missing ones', async ({
  page,
  desk,
  cups,
}) => {
  await cups.changePrinter('labels', 'fails')
  await signIn(page, '陆远')
  const { batchNo, numbers } = await reserveLabels(page, desk.dataFolder, 30)
  const batch = await openBatch(page, batchNo)
  await page.keyboard.press('F9')
  await expect(batch.getByText(texts.ask.notice(30))).toBeVisible({ timeout: 30_000 })
  await expect(batch.getByRole('button', { name: texts.print(0) })).toBeDisabled()

  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: texts.ask.title })
  await expect(dialog.getByText(texts.ask.question)).toBeVisible()
  await scan(page, numbers[29] ?? '')
  await expect(answerTo(page, 'refused')).toContainText(texts.ask.notOfJob(numbers[29] ?? ''))
  await scan(page, numbers[9] ?? '')
  await expect(dialog.getByText(texts.ask.result(10, 15))).toBeVisible()
  await page.keyboard.press('F9')
  await expect(dialog.getByRole('radio')).toHaveCount(6)
  await pressOn(page, dialog.getByRole('radio', { name: texts.ask.none }), 'Space')
  await expect(dialog.getByText(texts.ask.result(0, 5))).toBeVisible()
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(batch.getByText(texts.progress(10, 30))).toBeVisible()
  expect(readEntries(desk.dataFolder, 'labelsPrinted').map(({ body }) => body)).toEqual([
    { waybills: numbers.slice(0, 10), word: 'person' },
  ])

  await cups.changePrinter('labels', 'prints')
  await cups.stopPrinter('labels')
  await expect(batch.getByRole('button', { name: texts.print(20) })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(batch.getByText(all.printing.fault.stopped.message(''))).toBeVisible({ timeout: 20_000 })
  await expect(batch.getByText(all.printing.fault.stopped.next)).toBeVisible()
  await cups.startPrinter('labels')
  await expect(batch.getByText(texts.progress(30, 30))).toBeVisible({ timeout: 30_000 })
  expect(await numbersOnPaper(cups)).toEqual(numbers.slice(10))
  expect([...printedInLedger(desk.dataFolder)].sort()).toEqual([...numbers].sort())
})

test('stopping takes back what waits; what was never printed is found in the list and goes out with F9', async ({
  page,
  desk,
  cups,
}) => {
  await cups.stopPrinter('labels')
  await signIn(page, '陆远')
  const first = await reserveLabels(page, desk.dataFolder, 30)
  const batch = await openBatch(page, first.batchNo)
  await page.keyboard.press('F9')
  await expect(batch.getByText(all.printing.fault.stopped.message(''))).toBeVisible()
  await pressOn(page, batch.getByRole('button', { name: all.ui.cancel }))
  await expect(batch.getByText(texts.cancelled(5))).toBeVisible()
  // A part of what the print system had may be out.
  await expect(batch.getByText(texts.ask.notice(25))).toBeVisible()
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: texts.ask.title })
  await expect(dialog.getByRole('radio', { name: texts.ask.none })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(batch.getByRole('button', { name: texts.print(30) })).toBeEnabled()
  await cups.startPrinter('labels')

  const second = await reserveLabels(page, desk.dataFolder, 2, 'yunda')
  await expect(page.getByRole('grid', { name: texts.list }).getByText(second.batchNo)).toBeVisible()
  await expect(batch, 'a batch made elsewhere takes no place').toBeVisible()
  await expect(page.getByText(texts.unprinted(2, 1))).toBeVisible()
  await pressOn(page, page.getByRole('radio', { name: texts.filter.all }), 'ArrowRight')
  const other = page.getByRole('region', { name: texts.open(second.batchNo) })
  await expect(other.getByText(texts.progress(0, 2))).toBeVisible()
  await page.keyboard.press('F9')
  await expect(other.getByText(texts.progress(2, 2))).toBeVisible()

  await scan(page, first.numbers[27] ?? '')
  await expect(batch.getByText(texts.progress(0, 30))).toBeVisible()
  await page.keyboard.press('F9')
  await expect(batch.getByText(texts.progress(30, 30))).toBeVisible({ timeout: 30_000 })
  expect(await numbersOnPaper(cups)).toEqual([...second.numbers, ...first.numbers])
})

test('a batch that has just been reserved prints by itself, once, as set; what has to be written by hand is said', async ({
  page,
  desk,
  cups,
}) => {
  await signIn(page, '朱琴琴')
  await bringToBranch(page, [courierApplication({ first: 10, sheets: 2, recipient: { name: '𠮷野一郎' } })])
  await openSettings(page, all.settings.sections.dispatch)
  const { maskLabels, stock, size } = all.settings.dispatch
  await pressOn(page, page.getByRole('switch', { name: `${maskLabels} ${all.dispatch.courier.sf}` }), 'Space')
  await pressOn(page, page.getByLabel(stock).first(), 'ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option', { name: size('76x130') })).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(all.settings.saved)).toBeVisible()
  await page.keyboard.press('Alt+3')
  const toMail = page.getByRole('grid', { name: all.toMail.list })
  await expect(toMail).toBeFocused()
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('1000000010')
  await expect(toMail.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(toMail).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('F9')
  const reserve = page.getByRole('dialog', { name: all.toMail.reserve.action })
  await expect(reserve).toContainText(all.toMail.reserve.will('1', all.dispatch.courier.sf))
  await page.keyboard.press('F9')
  await expect(page.getByText(texts.progress(1, 1))).toBeVisible()
  await expect(page.getByText(texts.note.missing('𠮷'))).toBeVisible()
  const [reserved] = readEntries(desk.dataFolder, 'labelsReserved')
  const numbers = reserved?.body.labels.map(({ waybill }) => waybill) ?? []
  expect(numbers).toHaveLength(1)
  expect(await numbersOnPaper(cups)).toEqual(numbers)
  expect(printedInLedger(desk.dataFolder)).toEqual(numbers)
  const [{ path } = { path: '' }] = await cups.listArrivals()
  const paper = await sizeOfPdf(path)
  expect([paper.width, paper.height].map(points => Math.round((points * 25.4) / 72))).toEqual([76, 130])
  const words = await textOfPdf(path)
  expect(words).toContain('13•••••••78')
  expect(words, 'masked as set').not.toContain('13812345678')
  await page.keyboard.press('F6')
  await expect(page.getByText(texts.progress(1, 1))).toBeHidden()
  for (let parts = 0; parts < 4; parts += 1) await page.keyboard.press('F6')
  await expect(page.getByText(texts.progress(1, 1))).toBeVisible()
  expect(await cups.listArrivals()).toHaveLength(1)
})
