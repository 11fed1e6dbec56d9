import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type Download, expect, type Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { demoOperators } from '../../shared/demo/demo-branch.ts'
import type { SheetId } from '../../shared/domain/application.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { bringToBranch } from '../support/courier-parcels.ts'
import { pressOn, signIn, type } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries } from '../support/read-ledger.ts'
import { keepPdf, sizeOfPdf, textOfPdf } from '../support/render-pages.ts'
import { handOver, sampleApplication, sampleSheet } from '../support/sample-application.ts'

const { reportFiles: texts, reports } = textsOf('zh-CN')
const pending = { printJobs: 0, parcels: 0, handovers: 0 }

async function openFiles(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5')
  const tab = page.getByRole('tab', { name: reports.parts.files })
  await expect(tab).toBeVisible()
  for (let presses = 0; presses < 3 && (await tab.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    await page.keyboard.press('F6')
  }
  await expect(page.getByRole('region', { name: texts.heading })).toBeVisible()
}

/** The files that come of something, by their extension. */
async function filesOf(page: Page, count: number, act: () => Promise<void>): Promise<ReadonlyMap<string, Buffer>> {
  const downloads: Download[] = []
  const note = (download: Download) => downloads.push(download)
  page.on('download', note)
  await act()
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(count)
  page.off('download', note)
  const files = downloads.map(async download => {
    const name = download.suggestedFilename()
    return [name.slice(name.lastIndexOf('.') + 1), await readFile(await download.path())] as const
  })
  return new Map(await Promise.all(files))
}

/** Total with tax of every sheet, as the batches of the imports have it. */
async function totalsOfImports(page: Page, dataFolder: string): Promise<ReadonlyMap<SheetId, number>> {
  const totals = new Map<SheetId, number>()
  for (const { body } of readEntries(dataFolder, 'imported')) {
    const { applications } = await callHost(page, 'ledger.batch', { batch: body.batch, offset: 0, limit: 2000 })
    for (const bill of applications.flatMap(({ bills }) => bills))
      if (bill.sheet) totals.set(bill.sheet, bill.total ?? 0)
  }
  return totals
}

test('a closed day comes out as three files with the totals of the ledger, and the same again after a correction', async ({
  page,
  desk,
}) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '朱琴琴')
  await bringToBranch(page, [sampleApplication({ first: 1, sheets: 2 })])
  await callHost(page, 'ledger.record', { command: handOver('FP1', [1]) })
  const closed = await callHost(page, 'ledger.record', { command: { kind: 'closeDay', pending } })
  await openFiles(page)
  const close = page.getByLabel(texts.close, { exact: true })
  const closeNo = readEntries(desk.dataFolder, 'dayClosed').at(-1)?.body.closeNo ?? ''
  await expect(close).toHaveValue(closeNo)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  const first = await filesOf(page, 3, () => page.keyboard.press('F9'))
  await expect(page.getByText(texts.downloaded)).toBeVisible()

  const totals = await totalsOfImports(page, desk.dataFolder)
  const { since } = readEntries(desk.dataFolder, 'dayClosed').at(-1)?.body ?? { since: 0 }
  const handed = readEntries(desk.dataFolder, 'handedOver')
    .filter(({ seq }) => seq > since && seq < closed.seq)
    .flatMap(({ body }) => body.sheets)
  const workbook = await readXlsx(first.get('xlsx') ?? Buffer.alloc(0))
  const names = Object.values(texts.worksheet)
  expect(workbook.sheets.map(({ name }) => name)).toEqual(names)
  const [heads = [], ...rows] = workbook.sheets[1]?.rows ?? []
  expect(rows.map(row => row[heads.indexOf(texts.column.number)])).toEqual(handed.map(({ sheet }) => sheet.slice(-8)))
  const sum = handed.reduce((all, { sheet }) => all + (totals.get(sheet) ?? 0), 0)
  const summary = new Map(workbook.sheets[0]?.rows.map(row => [row[0], row.slice(1)]))
  expect(summary.get(texts.way.pickup)?.[0]).toBe(handed.length)
  expect(summary.get(texts.way.pickup)?.[3]).toBeCloseTo(sum / 100, 2)
  expect(workbook.sheets[4]?.rows).toHaveLength((await callHost(page, 'ledger.balance', {})).branch + 1)
  const path = await keepPdf(first.get('pdf') ?? Buffer.alloc(0))
  const { pages } = await sizeOfPdf(path)
  const paper = (await textOfPdf(path)).replaceAll(/[ \n]+/g, '')
  for (const words of [closeNo, closed.hash, `第${pages}页共${pages}页`, '单••']) expect(paper).toContain(words)

  await callHost(page, 'ledger.record', {
    command: { kind: 'voidSheets', sheets: [sampleSheet(2)], reason: '抬头有误' },
  })
  const again = await filesOf(page, 3, () => page.keyboard.press('F9'))
  expect(again.get('csv')?.equals(first.get('csv') ?? Buffer.alloc(0))).toBe(true)
  expect((await readXlsx(again.get('xlsx') ?? Buffer.alloc(0))).sheets).toEqual(workbook.sheets)
  await noMouse()
})

test('whole names need the PIN once more and are recorded; the paper goes to the printer', async ({ page, desk }) => {
  await signIn(page, '朱琴琴')
  await bringToBranch(page, [sampleApplication({ first: 1, sheets: 2 })])
  await callHost(page, 'ledger.record', { command: handOver('FP1', [1]) })
  await openFiles(page)
  await page.getByText(texts.range, { exact: true }).click()
  await pressOn(page, page.getByRole('checkbox', { name: texts.file.xlsx }), 'Space')
  await pressOn(page, page.getByRole('checkbox', { name: texts.file.pdf }), 'Space')
  await pressOn(page, page.getByRole('checkbox', { name: texts.unmasked }), 'Space')
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: texts.pin.title })
  await expect(dialog).toBeVisible()
  await type(page, '000000')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  expect(readEntries(desk.dataFolder, 'reportRevealed')).toEqual([])
  await dialog.getByLabel(texts.pin.pin).focus()
  await type(page, demoOperators.find(({ name }) => name === '朱琴琴')?.pin ?? '')
  const files = await filesOf(page, 1, () => page.keyboard.press('Enter'))
  expect(files.get('csv')?.toString()).toContain('单雪芹,13812345678')
  const [entry] = readEntries(desk.dataFolder, 'reportRevealed')
  expect(entry?.body).toMatchObject({ closeNo: null })

  await pressOn(page, page.getByRole('checkbox', { name: texts.unmasked }), 'Space')
  await page.keyboard.press('F8')
  await expect(page.getByText(texts.printed)).toBeVisible()
  const jobs = await callHost(page, 'print.jobs', {})
  expect(jobs.filter(({ documentKind }) => documentKind === 'report')).toHaveLength(1)
})
