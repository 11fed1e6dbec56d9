import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { writeXlsx } from 'hucre/xlsx'
import { groupWaybill } from '../../shared/documents/label-number.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { chooseFile } from '../support/choose-file.ts'
import { answerTo } from '../support/counter-page.ts'
import { bringToBranch, courierApplication } from '../support/courier-parcels.ts'
import { pressOn, signIn, typeInto } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries, readLedger } from '../support/read-ledger.ts'
import { handOver, sampleSheet } from '../support/sample-application.ts'
import { scan } from '../support/scan.ts'

const texts = textsOf('zh-CN')
const { pools, centralExport, dispatch } = texts

async function goTo(page: Page, part: keyof typeof dispatch.parts): Promise<void> {
  await page.keyboard.press('Alt+3')
  const tab = page.getByRole('tab', { name: dispatch.parts[part] })
  await expect(page.getByRole('tab', { selected: true })).toBeVisible()
  for (let presses = 0; presses < 5 && (await tab.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    await page.keyboard.press('F6')
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}

const poolTable = (page: Page) => page.getByRole('grid', { name: pools.pools })
const button = (page: Page, name: string) => page.getByRole('button', { name })

test('a file of numbers says of each line what comes of it, and is recorded with one key', async ({ page, desk }) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '陆远')
  await goTo(page, 'pools')
  await expect(poolTable(page)).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('heading', { name: pools.file.title })).toBeVisible()
  const [known] = readEntries(desk.dataFolder, 'waybillsAdded').filter(entry => entry.body.courier === 'yunda')
  const knownNumber = known?.body.numbers[0]?.number ?? ''
  const before = readLedger(desk.dataFolder).length
  const xlsx = await writeXlsx({
    sheets: [
      {
        name: '号段',
        rows: [
          ['韵达电子面单号段'],
          ['序号', '运单号', '三段码', '集包地'],
          [1, '4300000000017', '310-A12-000', '上海浦东'],
          [2, '430000000002412345', '', ''],
          [3, 4300000000031, '', ''],
          [4, '1.23E+12', '', ''],
          [5, '4300000000017', '', ''],
          [6, knownNumber, '', ''],
          [7, 'SF1234567890123', '', ''],
          [8, '430000000001712000', '', ''],
        ],
      },
    ],
  })
  await chooseFile(page, '韵达号段.xlsx', xlsx)
  await expect(page.getByRole('heading', { name: pools.file.preview })).toBeVisible()
  const lines = page.getByRole('grid', { name: pools.file.lines })
  const said = (row: number) => lines.getByRole('row').nth(row)
  await expect(said(1)).toContainText('310-A12-000 / 上海浦东')
  await expect(said(2)).toContainText(pools.file.okCut)
  await expect(said(3)).toContainText(groupWaybill('4300000000031'))
  await expect(said(4)).toContainText(pools.fault.damagedNumber({ row: 0, state: '' }))
  await expect(said(5)).toContainText(pools.fault.twiceInFile({ row: 3, state: '' }))
  await expect(said(6)).toContainText(pools.fault.known({ row: 0, state: pools.state.available }))
  await expect(said(7)).toContainText(pools.fault.waybillOfOtherCourier({ row: 0, state: '' }))
  await expect(said(8)).toContainText(pools.fault.lostDigits({ row: 0, state: '' }))
  expect(readLedger(desk.dataFolder)).toHaveLength(before)
  await expectNoSeriousFault(page)

  await typeInto(page, page.getByPlaceholder(pools.accountHint), '浦东网点')
  await expect(button(page, pools.file.confirm('3'))).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(poolTable(page).getByRole('row', { name: '浦东网点' })).toContainText(pools.level.low)
  const [added] = readEntries(desk.dataFolder, 'waybillsAdded').slice(-1)
  expect(added?.body).toEqual({
    courier: 'yunda',
    account: '浦东网点',
    via: 'file',
    numbers: [
      { number: '4300000000017', route: { code: '310-A12-000', mark: '上海浦东' } },
      { number: '4300000000024', route: null },
      { number: '4300000000031', route: null },
    ],
  })
  await expectNoSeriousFault(page)
  await noMouse()
})

test('a roll is scanned number by number, outlives a visit elsewhere, and a damaged part of it is voided', async ({
  page,
  desk,
}) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '陆远')
  await goTo(page, 'pools')
  await expect(poolTable(page)).toBeVisible()
  await page.keyboard.press('F7')
  await expect(page.getByRole('heading', { name: pools.roll.title })).toBeVisible()
  const numbers = ['SF5550000000019', 'SF5550000000028', 'SF5550000000037', 'SF5550000000046']
  for (const [index, number] of numbers.entries()) {
    await scan(page, number)
    await expect(answerTo(page, 'accepted')).toContainText(pools.roll.accepted(groupWaybill(number), String(index + 1)))
  }
  await scan(page, 'SF5550000000019')
  await expect(answerTo(page, 'refused')).toContainText(pools.roll.twice(groupWaybill('SF5550000000019')))
  await scan(page, '4300000000017')
  await expect(answerTo(page, 'refused')).toContainText('4300000000017')
  await page.keyboard.press('F8')
  await expect(answerTo(page, 'accepted')).toContainText(pools.roll.undone(groupWaybill('SF5550000000046')))

  await page.keyboard.press('Alt+1')
  await goTo(page, 'pools')
  await expect(page.getByRole('grid', { name: pools.roll.list }).getByRole('row')).toHaveCount(4)
  await typeInto(page, page.getByPlaceholder(pools.accountHint), '预印面单')
  await expectNoSeriousFault(page)
  await page.keyboard.press('F9')
  await expect(poolTable(page).getByRole('row', { name: '预印面单' })).toBeVisible()
  const [added] = readEntries(desk.dataFolder, 'waybillsAdded').slice(-1)
  expect(added?.body.via).toBe('scan')
  expect(added?.body.numbers.map(({ number }) => number)).toEqual(numbers.slice(0, 3))

  // Two of the three are torn.
  await pressOn(page, poolTable(page), 'Home')
  for (let row = 0; row < 6; row += 1) {
    const there = poolTable(page).getByRole('row', { name: '预印面单' })
    if ((await there.getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '预印面单' })).toBeVisible()
  await pressOn(page, page.getByRole('grid', { name: pools.numbers.list }), 'Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(button(page, pools.numbers.void('2'))).toBeEnabled()
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: pools.voiding.title(2) })
  await pressOn(page, dialog.getByRole('radio', { name: pools.voiding.reasons[0] ?? '' }), 'Space')
  await pressOn(page, dialog.getByRole('button', { name: pools.voiding.confirm(2) }))
  await expect(answerTo(page, 'accepted')).toContainText(pools.voiding.done(2))
  expect(readEntries(desk.dataFolder, 'waybillsVoided').at(-1)?.body.waybills).toEqual(numbers.slice(0, 2))

  await page.keyboard.press('Escape')
  await scan(page, 'SF5550000000019')
  const life = page.getByRole('region', { name: pools.life.history })
  await expect(life).toContainText(pools.life.event.waybillsAdded)
  await expect(life).toContainText(pools.life.event.waybillsVoided)
  await expect(life).toContainText('陆远')
  await expectNoSeriousFault(page)
  await noMouse()
})

test('what was mailed, collected and brought back is reported, and a report is written again as it was', async ({
  page,
  desk,
}) => {
  await signIn(page, '朱琴琴')
  const mailed = courierApplication({ first: 500, sheets: 2 })
  const collected = courierApplication({ first: 600 })
  await bringToBranch(page, [mailed, collected])
  const record = (command: Parameters<typeof callHost<'ledger.record'>>[2]['command']) =>
    callHost(page, 'ledger.record', { command })
  const waybill = '312000000009'
  const sheets = mailed.bills.flatMap(({ sheet }) => sheet ?? [])
  await record({ kind: 'useOwnWaybill', courier: 'sf', waybill, application: mailed.key, sheets })
  await record({ kind: 'collectParcel', courier: 'sf', waybill })
  await record(handOver(collected.key, [600]))
  await goTo(page, 'centralExport')
  const waiting = page.getByRole('grid', { name: centralExport.list })
  await expect(waiting.getByRole('row', { name: groupWaybill(waybill) })).toHaveCount(2)
  await expectNoSeriousFault(page)

  const first = await saveReport(page, 'F9')
  const [report] = readEntries(desk.dataFolder, 'changesExported')
  expect(report?.body).toMatchObject({ since: 0, headers: 'zh-CN' })
  const rows = first.csv.trim().split('\r\n')
  expect(rows.filter(row => row.includes(`"\t${waybill}"`) && row.includes('已邮寄'))).toHaveLength(2)
  expect(rows.filter(row => row.includes('已领取') && /SH-\d{8}-\d{4},/.test(row)).length).toBeGreaterThan(0)
  await expect(page.getByText(centralExport.empty)).toBeVisible()

  await record({ kind: 'returnParcel', waybill, reason: '拒收' })
  await expect(waiting.getByRole('row', { name: sampleSheet(500).replace('-', ' ') })).toContainText(
    centralExport.state.issued,
  )
  await bringToBranch(page, [{ ...mailed, orderNo: '2000000999' }])
  const again = await saveReport(page, 'F8')
  expect(again.names).toEqual(first.names)
  expect(again.csv).toBe(first.csv)
  expect(again.xlsx.equals(first.xlsx)).toBe(true)

  // And this desk's own import takes no harm from it.
  await page.keyboard.press('Alt+6')
  await chooseFile(page, '回传.xlsx', first.xlsx)
  await expect(page.getByRole('heading', { name: texts.importsScreen.preview.heading })).toBeVisible()
  await expect(page.getByRole('tab', { name: texts.importing.verdict.refused })).toContainText('0')
  await expect(page.getByRole('tab', { name: texts.importing.verdict.new })).toContainText('0')
})

async function saveReport(page: Page, key: 'F8' | 'F9') {
  const downloads = [page.waitForEvent('download'), page.waitForEvent('download', { predicate: isCsv })]
  await page.keyboard.press(key)
  const [xlsx, csv] = await Promise.all(downloads)
  if (!xlsx || !csv) throw new Error('two files are expected')
  return {
    names: [xlsx.suggestedFilename(), csv.suggestedFilename()],
    xlsx: readFileSync(await xlsx.path()),
    csv: readFileSync(await csv.path(), 'utf8'),
  }
}

function isCsv(download: { suggestedFilename(): string }): boolean {
  return download.suggestedFilename().endsWith('.csv')
}
