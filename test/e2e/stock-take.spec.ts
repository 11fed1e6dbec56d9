import { expect, type Page } from '@playwright/test'
import type { Application } from '../../shared/domain/application.ts'
import { sheetName } from '../../shared/domain/sheet-name.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { answerTo, applicationCard } from '../support/counter-page.ts'
import { pressOn, signIn } from '../support/desk-page.ts'
import { test as deskTest } from '../support/desk-test.ts'
import { PrivateCups } from '../support/private-cups.ts'
import { readCodes } from '../support/read-codes.ts'
import { readEntries } from '../support/read-ledger.ts'
import { renderPages, textOfPdf } from '../support/render-pages.ts'
import { scan } from '../support/scan.ts'
import { codeOf, demoToday } from '../support/sheet-codes.ts'
import { startDesk } from '../support/start-desk.ts'

const texts = textsOf('zh-CN')
const { stockTake: words } = texts

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

interface DemoSheet {
  readonly sheet: string
  readonly code: string
  readonly application: Application
}

const allSheets: readonly DemoSheet[] = demoToday().flatMap(application =>
  application.bills.flatMap(bill => (bill.sheet ? [{ sheet: bill.sheet, code: codeOf(bill), application }] : [])),
)
const unknownCode = '3100251130 99999999'

const missingList = (page: Page) => page.getByRole('region', { name: words.counting.missing })
const unexpectedList = (page: Page) => page.getByRole('region', { name: words.counting.unexpected })
const unknownList = (page: Page) => page.getByRole('region', { name: words.counting.unknown })

/** The sheets of the demo the ledger has at the branch, and one that it has elsewhere. */
async function sortSheets(page: Page): Promise<{ here: readonly DemoSheet[]; elsewhere: DemoSheet }> {
  const here: DemoSheet[] = []
  const elsewhere: DemoSheet[] = []
  const places = await placesOf(page)
  for (const one of allSheets) {
    const place = places.get(one.sheet)
    if (place === 'branch') here.push(one)
    else if (place === 'handedOver') elsewhere.push(one)
  }
  const [first] = elsewhere
  if (!first) throw new Error('the demo branch has handed nothing over')
  return { here, elsewhere: first }
}

async function placesOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const places = await page.evaluate(async () => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter(one => one.name?.startsWith('fapiao-desk'))
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const rows = await new Promise<{ custody: Record<string, { place: string }> }[]>((resolve, reject) => {
      const request = db.transaction('applications').objectStore('applications').getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    db.close()
    return rows.flatMap(({ custody }) => Object.entries(custody).map(([sheet, { place }]) => [sheet, place] as const))
  })
  return new Map(places)
}

async function expectCounted(page: Page, present: number, of: number): Promise<void> {
  await expect(
    page.getByRole('progressbar', { name: words.counting.progress(String(present), String(of)) }),
  ).toBeAttached()
}

const recorded = (folder: string) =>
  readEntries(folder, 'stockScanned').flatMap(({ body }) => [...body.sheets, ...body.unknown])

test('a count survives reload and a killed host, and its result says what is missing, unexpected and unknown', async ({
  page,
  desk,
  cups,
}) => {
  await signIn(page, '朱琴琴')
  const { here, elsewhere } = await sortSheets(page)
  const total = here.length
  const [lost, ...found] = here
  if (!lost || found.length < 8) throw new Error('the demo branch has too few sheets')
  await page.keyboard.press('Alt+4')
  await expect(page.getByText(words.idle.empty)).toBeVisible()
  await page.keyboard.press('F9')
  await expectCounted(page, 0, total)
  await expect(missingList(page)).toContainText(texts.ui.rows(String(total)))

  // Every scan is answered and counts; what is no sheet does not.
  await scan(page, found[0]?.code ?? '')
  await expect(answerTo(page, 'accepted')).toContainText(
    words.scan.counted(sheetName(found[0]?.sheet ?? ''), '1', String(total)),
  )
  await scan(page, found[0]?.code ?? '')
  await expect(answerTo(page, 'refused')).toContainText(words.scan.already(sheetName(found[0]?.sheet ?? '')))
  await scan(page, elsewhere.code)
  await expect(answerTo(page, 'refused')).toContainText('交接单 SH-')
  await expect(unexpectedList(page)).toContainText(sheetName(elsewhere.sheet))
  await scan(page, unknownCode)
  await expect(answerTo(page, 'refused')).toContainText(words.scan.unknown('99999999'))
  await expect(unknownList(page)).toContainText('3100251130-99999999')
  await scan(page, 'not-a-fapiao')
  await expect(answerTo(page, 'refused')).toContainText(words.scan.notASheet)
  await expectCounted(page, 1, total)

  // Reloaded in the middle: what was scanned a moment ago is there.
  await scan(page, found[1]?.code ?? '')
  await expectCounted(page, 2, total)
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expectCounted(page, 2, total)
  await expect(unknownList(page)).toContainText('3100251130-99999999')
  await expect.poll(() => recorded(desk.dataFolder).length).toBe(4)

  // The host dies: the count goes on, and the next window records what the ledger lacks.
  await desk.stop('SIGKILL')
  await scan(page, found[2]?.code ?? '')
  await expectCounted(page, 3, total)
  await expect(page.getByText(words.counting.kept(1))).toBeVisible()
  expect(recorded(desk.dataFolder)).toHaveLength(4)
  const { port } = new URL(desk.url)
  const again = await startDesk({
    dataFolder: desk.dataFolder,
    port: Number(port),
    env: { CUPS_SERVER: cups.server },
  })
  await page.goto('about:blank')
  await page.goto(again.url)
  // Another operator goes on, with most of it counted by the time he looks again.
  await signIn(page, '沈一鸣')
  await page.keyboard.press('Alt+4')
  await expectCounted(page, 3, total)
  await expect.poll(() => recorded(desk.dataFolder).length).toBe(5)
  const sheets = found.slice(3, -3).map(one => one.sheet)
  await callHost(page, 'ledger.record', { command: { kind: 'scanStock', sheets, unknown: [] } })
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expectCounted(page, total - 4, total)
  for (const [index, { code }] of found.slice(-3).entries()) {
    await scan(page, code)
    await expectCounted(page, total - 3 + index, total)
  }
  await expect(missingList(page)).toContainText(texts.ui.rows('1'))
  await expect(page.getByRole('button', { name: words.counting.drop })).toBeDisabled()

  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: words.finish.title })
  await expect(dialog).toContainText(words.finish.present(String(total - 1), String(total)))
  for (const line of [words.finish.missing('1'), words.finish.unexpected('1'), words.finish.unknown('1')])
    await expect(dialog).toContainText(line)
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  const [taken] = readEntries(desk.dataFolder, 'stockTaken')
  expect(taken?.body).toEqual({
    takeNo: expect.stringMatching(/^SH-P\d{8}-001$/),
    ...{ atBranch: total, present: total - 1, missing: [lost.sheet], unexpected: [elsewhere.sheet] },
    unknown: ['3100251130-99999999'],
  })
  const takeNo = taken?.body.takeNo ?? ''

  // The result stays, list by list, and leads to the application.
  const result = page.getByRole('region', { name: words.result.title(takeNo) })
  await expect(result.getByRole('grid', { name: words.result.label.missing })).toContainText(
    sheetName(lost.sheet).slice(0, 4),
  )
  await page.keyboard.press('F6')
  await expect(result.getByRole('grid', { name: words.result.label.unexpected })).toContainText('交接单 SH-')
  await page.keyboard.press('F6')
  await expect(result.getByRole('grid', { name: words.result.label.unknown })).toContainText('3100251130-99999999')
  await page.keyboard.press('F6')
  await expect(result.getByRole('grid', { name: words.result.label.present })).toBeVisible()
  await expect(result).toContainText(texts.ui.rows(String(total - 1)))
  await page.keyboard.press('F6')
  await pressOn(page, result.getByRole('grid', { name: words.result.label.missing }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await expect(applicationCard(page)).toContainText(lost.application.orderNo)
  await page.keyboard.press('Alt+4')
  await expect(result).toBeVisible()

  // The protocol on paper.
  await page.keyboard.press('F9')
  const protocol = page.getByRole('dialog', { name: words.protocol.title(takeNo) })
  await expect(protocol.getByRole('img', { name: words.protocol.preview })).toHaveAttribute('data-pages', '1')
  await page.keyboard.press('F9')
  await expect(protocol).toContainText(words.protocol.job(texts.printing.state.confirmed), { timeout: 20_000 })
  const [paper] = await cups.listArrivals()
  const text = (await textOfPdf(paper?.path ?? '')).replace(/\s/g, '')
  for (const said of [
    takeNo,
    sheetName(lost.sheet),
    sheetName(elsewhere.sheet),
    '3100251130-99999999',
    '沈一鸣',
    '朱琴琴',
  ])
    expect(text).toContain(said)
  for (const picture of await renderPages(paper?.path ?? '', 203, 'dots'))
    expect(await readCodes(picture)).toEqual([{ format: 'Code128', text: takeNo }])
  const download = page.waitForEvent('download')
  await pressOn(page, protocol.getByRole('button', { name: words.protocol.save }))
  expect((await download).suggestedFilename()).toBe(`盘点表 ${takeNo}.pdf`)
  const jobs = await callHost(page, 'print.jobs', {})
  expect(jobs.map(({ reference }) => reference)).toEqual([takeNo])
  await again.kill()
})

test('a supervisor gives a count up; it leaves no result and the next one begins anew', async ({ page, desk }) => {
  await signIn(page, '朱琴琴')
  const { here } = await sortSheets(page)
  await page.keyboard.press('Alt+4')
  await expect(page.getByText(words.idle.empty)).toBeVisible()
  await page.keyboard.press('F9')
  await expectCounted(page, 0, here.length)
  await scan(page, here[0]?.code ?? '')
  await expectCounted(page, 1, here.length)
  // Leaving records what is scanned at once.
  await page.keyboard.press('Alt+1')
  await expect.poll(() => recorded(desk.dataFolder), { timeout: 1500 }).toEqual([here[0]?.sheet])
  await page.keyboard.press('Alt+4')
  await expectCounted(page, 1, here.length)
  await page.keyboard.press('F4')
  const dialog = page.getByRole('dialog', { name: words.drop.title })
  await expect(dialog).toContainText(words.drop.will('1'))
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('grid', { name: words.idle.label })).toContainText(words.idle.state.dropped)
  expect(readEntries(desk.dataFolder, 'stockTakeDropped')).toHaveLength(1)
  await page.keyboard.press('F9')
  await expectCounted(page, 0, here.length)
  // Locking records it too.
  await scan(page, here[1]?.code ?? '')
  await expectCounted(page, 1, here.length)
  await page.keyboard.press('Control+l')
  await expect.poll(() => recorded(desk.dataFolder), { timeout: 1500 }).toEqual([here[0]?.sheet, here[1]?.sheet])
})
