import { expect, type Page } from '@playwright/test'
import { demoApplications } from '../../shared/demo/demo-branch.ts'
import type { Application } from '../../shared/domain/application.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { callHost } from '../support/call-host.ts'
import {
  answerTo,
  beginHandover,
  applicationCard as card,
  confirmHandover,
  fillCollector,
  lookUp,
  scanSheets,
  someCollector,
} from '../support/counter-page.ts'
import { pressOn, signIn } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries } from '../support/read-ledger.ts'
import { scan } from '../support/scan.ts'
import { codeOf } from '../support/sheet-codes.ts'

/** An application of the demo branch that waits for SF and has several sheets. */
function forSf(): Application {
  const all = demoApplications(shanghaiDay(new Date().toISOString()))
  const found = all.findLast(
    ({ delivery, bills }) => delivery === 'sf' && bills.length > 1 && bills.every(bill => bill.status === 'issued'),
  )
  if (!found) throw new Error('nothing waits for SF')
  return found
}

const sheetsOf = (application: Application) => application.bills.flatMap(bill => bill.sheet ?? [])
const handover = (page: Page) => page.getByRole('heading', { name: '发票交接', exact: true })
const dialog = (page: Page) => page.getByRole('dialog', { name: '改运送方式' })

/** Opens the dialog of another way and gives the first of the usual reasons. */
async function askForAnotherWay(page: Page): Promise<void> {
  // A scan answers before its card has come to front; a key in between goes to the card that leaves.
  await expect(async () => {
    await page.keyboard.press('F7')
    await expect(dialog(page)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(dialog(page).getByRole('radio', { name: '到分公司领取' })).toBeChecked()
  await pressOn(page, dialog(page).getByRole('radio', { name: '客户到柜台来取' }), 'Space')
  await pressOn(page, dialog(page).getByRole('button', { name: '登记更改' }))
}

test('what was to be mailed is handed over once the customer wants to collect it', async ({ page, desk }) => {
  const application = forSf()
  const expectNoMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '陆远')
  await lookUp(page, application.orderNo)
  await expect(card(page).getByText('待寄').first()).toBeVisible()
  await expect(card(page).getByText(/等待通过顺丰寄出/)).toBeVisible()
  await expect(card(page).getByRole('button', { name: '开始交接' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(card(page).getByText('这个申请用快递寄，不在柜台交接')).toBeVisible()
  await expect(handover(page)).toHaveCount(0)
  const [first] = application.bills
  if (!first) throw new Error('no bill')
  await scan(page, codeOf(first))
  await expect(answerTo(page, 'refused')).toContainText('要用快递寄')

  await askForAnotherWay(page)
  await expect(dialog(page)).toBeHidden()
  await expect(answerTo(page, 'accepted')).toContainText('运送方式已改为：到分公司领取')
  const [changed] = readEntries(desk.dataFolder, 'deliveryChanged')
  expect(changed?.body).toEqual({ application: application.key, from: 'sf', to: 'pickup' })
  await expect(card(page).getByText('可领取').first()).toBeVisible()
  await expect(card(page).getByText('到分公司领取，原来是顺丰（运费到付）')).toBeVisible()
  await expect(
    card(page).getByText(/运送方式由「顺丰（运费到付）」改为「到分公司领取」，原因：客户到柜台来取/),
  ).toBeVisible()

  await beginHandover(page, application.orderNo)
  await scanSheets(page, application.bills.map(codeOf))
  await fillCollector(page, someCollector)
  await confirmHandover(page, desk.dataFolder)
  await expectNoMouse()
})

test('a scanned waybill opens its application, which cannot be changed while it is packed', async ({ page }) => {
  const application = forSf()
  await signIn(page, '陆远')
  const { key, orderNo } = application
  const parcels = [{ application: key, sheets: sheetsOf(application) }]
  const command = {
    kind: 'reserveLabels',
    courier: 'sf',
    account: '上海分公司月结',
    freightCollect: true,
    parcels,
  } as const
  const entry = await callHost(page, 'ledger.record', { command })
  if (entry.kind !== 'labelsReserved') throw new Error('not reserved')
  const waybill = entry.body.labels[0]?.waybill ?? ''

  await lookUp(page, orderNo)
  await expect(card(page).getByText('已装件').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page).getByText(orderNo)).toHaveCount(0)
  await scan(page, waybill)
  await expect(card(page).getByText(orderNo)).toBeVisible()
  await expect(answerTo(page, 'accepted')).toContainText(waybill)
  await expect(card(page).getByText(`发票已装进顺丰邮件，运单号 ${waybill}，等快递揽收。`)).toBeVisible()
  await expect(card(page).getByText(new RegExp(`装入运单 ${waybill}，面单批次`))).toBeVisible()

  await askForAnotherWay(page)
  await expect(dialog(page).getByText(/请先在“快递”里作废这个运单号/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page).getByText('发票已装件，等快递揽收')).toBeVisible()

  await callHost(page, 'ledger.record', { command: { kind: 'voidWaybills', waybills: [waybill], reason: '客户自取' } })
  await expect(card(page).getByText('待寄').first()).toBeVisible()
  await askForAnotherWay(page)
  await expect(card(page).getByRole('button', { name: '开始交接' })).toBeVisible()
})
