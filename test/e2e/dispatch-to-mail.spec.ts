import { expect, type Page } from '@playwright/test'
import { demoPools } from '../../shared/demo/demo-pools.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { answerTo, applicationCard, lookUp } from '../support/counter-page.ts'
import { addSfNumbers, bringToBranch, courierApplication } from '../support/courier-parcels.ts'
import { pressOn, signIn, typeInto } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries } from '../support/read-ledger.ts'
import { sampleSheet } from '../support/sample-application.ts'
import { scan } from '../support/scan.ts'

const texts = textsOf('zh-CN')
const { toMail, dispatch } = texts

const whole = courierApplication({ first: 10, sheets: 2 })
const second = courierApplication({ first: 20 })
const doubtful = courierApplication({ first: 30, recipient: { address: '漕溪北路德国中心' } })
const withoutPhone = courierApplication({ first: 40, recipient: { phone: '' } })
const yunda = courierApplication({ first: 50, courier: 'yunda' })
const all = [whole, second, doubtful, withoutPhone, yunda]

/** What the order numbers of these applications have in common, and none of the demo branch's. */
const ours = '10000000'

const list = (page: Page) => page.getByRole('grid', { name: toMail.list })
const rowOf = (page: Page, { orderNo }: { orderNo: string }) => list(page).getByRole('row').filter({ hasText: orderNo })
const tick = (page: Page, { orderNo }: { orderNo: string }) => rowOf(page, { orderNo }).getByRole('checkbox')
const detail = (page: Page) => page.getByRole('complementary', { name: toMail.detail.region })
const chosen = (page: Page, parcels: string, sheets: string) =>
  expect(page.getByRole('status').filter({ hasText: toMail.bar.chosen(parcels, sheets) })).toBeVisible()

async function openDispatch(page: Page): Promise<void> {
  await signIn(page, '朱琴琴')
  await bringToBranch(page, all)
  await page.keyboard.press('Alt+3')
  await expect(list(page)).toBeFocused()
  await filterBy(page, ours)
  await expect(list(page).getByRole('row')).toHaveCount(all.length + 1)
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeFocused()
}

/** Writes into the filter of the list, which keeps the focus. */
async function filterBy(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: toMail.filter.text })).toBeFocused()
  await page.keyboard.insertText(text)
}

/** Moves the cursor of the list to an application and opens it. */
async function open(page: Page, application: { orderNo: string }): Promise<void> {
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Home')
  for (let steps = 0; steps < all.length; steps += 1) {
    if ((await rowOf(page, application).getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(detail(page).getByText(application.orderNo)).toBeVisible()
}

test('what is whole is chosen by keyboard and gets numbers of one courier after one question', async ({
  page,
  desk,
}) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await openDispatch(page)
  await expect(rowOf(page, withoutPhone)).toContainText(toMail.problem.phoneMissing)
  await expect(rowOf(page, doubtful)).toContainText(toMail.problem.addressNoRegion)
  await expect(list(page)).not.toContainText('单雪芹')

  // F9 is never dead: it says what is missing.
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toContainText(toMail.reserve.nothing)

  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(tick(page, whole)).toBeChecked()
  await chosen(page, '1', '2')
  await page.keyboard.press('Shift+ArrowDown')
  await chosen(page, '2', '3')
  await page.keyboard.press('Control+a')
  await expect(tick(page, withoutPhone)).not.toBeChecked()
  await expect(tick(page, withoutPhone)).toBeDisabled()
  await chosen(page, '4', '5')

  // What the filter hides is not printed, but stays chosen.
  await filterBy(page, `${ours} 德国中心`)
  await expect(page.getByText(toMail.bar.hidden('3'))).toBeVisible()
  await chosen(page, '1', '1')
  await filterBy(page, ours)
  await chosen(page, '4', '5')
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeFocused()

  await addSfNumbers(page, '另一个账号', 52)
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: toMail.reserve.action })
  await expect(dialog).toContainText(toMail.reserve.will('3', dispatch.courier.sf))
  await expect(dialog).toContainText(toMail.reserve.collect)
  const fullest = dialog.getByRole('radio', { name: toMail.reserve.account('上海分公司月结', '60') })
  await expect(fullest).toBeChecked()
  await pressOn(page, fullest, 'ArrowDown')
  await expect(dialog).toContainText(toMail.reserve.low('49', '50'))
  await page.keyboard.press('F9')
  await expect(page.getByRole('tab', { name: dispatch.parts.labels })).toHaveAttribute('aria-selected', 'true')
  const [entry, ...others] = readEntries(desk.dataFolder, 'labelsReserved')
  expect(others).toEqual([])
  expect(entry?.body).toMatchObject({ courier: 'sf', freightCollect: true })
  expect(entry?.body.labels.map(({ application }) => application)).toEqual([whole.key, second.key, doubtful.key])
  expect(entry?.body.labels[0]).toMatchObject({
    waybill: 'SF1000000000000',
    sheets: [sampleSheet(10), sampleSheet(11)],
  })
  await noMouse()
})

test('without numbers none is made up, and what was chosen waits for them', async ({ page, desk }) => {
  await openDispatch(page)
  const waybills = demoPools().flatMap(({ courier, numbers }) => (courier === 'yunda' ? numbers : []))
  await callHost(page, 'ledger.record', {
    command: { kind: 'voidWaybills', waybills: waybills.map(({ number }) => number), reason: '号段已停用' },
  })
  await open(page, yunda)
  await page.keyboard.press('Escape')
  await expect(detail(page)).toBeHidden()
  await page.keyboard.press('Space')
  await expect(tick(page, yunda)).toBeChecked()
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: toMail.reserve.action })
  await expect(dialog).toContainText(toMail.reserve.noNumbers(dispatch.courier.yunda))
  await expect(dialog.getByRole('button', { name: toMail.reserve.toPools })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: dispatch.parts.pools })).toHaveAttribute('aria-selected', 'true')
  for (let parts = 0; parts < 2; parts += 1) await page.keyboard.press('F6')
  await expect(tick(page, yunda)).toBeChecked()
  expect(readEntries(desk.dataFolder, 'labelsReserved')).toEqual([])
})

test('a recipient is corrected beside what the export says, and the parcel can then be chosen', async ({
  page,
  desk,
}) => {
  await openDispatch(page)
  await open(page, withoutPhone)
  await expect(detail(page)).toContainText(toMail.problemHint.phoneMissing)
  await expect(detail(page)).not.toContainText('单雪芹')
  await page.keyboard.press('F3')
  const dialog = page.getByRole('dialog', { name: toMail.correct.title })
  await expect(dialog.getByRole('textbox', { name: toMail.detail.field.phone })).toBeFocused()
  expect(readEntries(desk.dataFolder, 'revealed').map(({ body }) => body.application)).toEqual([withoutPhone.key])
  await page.keyboard.press('F9')
  expect(readEntries(desk.dataFolder, 'recipientCorrected')).toEqual([])

  // Esc keeps what was typed.
  await typeInto(page, dialog.getByRole('textbox', { name: toMail.detail.field.phone }), '021-28986102')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('F3')
  await expect(dialog.getByRole('textbox', { name: toMail.detail.field.phone })).toHaveValue('021-28986102')
  await expect(dialog).toContainText(toMail.detail.none)
  await pressOn(page, dialog.getByRole('radio', { name: toMail.correct.reasons[0] ?? '' }), 'Space')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()

  expect(readEntries(desk.dataFolder, 'recipientCorrected')).toHaveLength(1)
  await expect(detail(page)).toContainText('021-28986102')
  await expect(detail(page)).toContainText(toMail.history.recipientCorrected)
  await expect(rowOf(page, withoutPhone)).toContainText(toMail.corrected)
  await page.keyboard.press('Escape')
  await expect(detail(page)).toBeHidden()
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(tick(page, withoutPhone)).toBeChecked()
})

test('a pre-printed waybill is scanned twice; a customer who comes in person finds the sheets at the counter', async ({
  page,
  desk,
}) => {
  await openDispatch(page)
  await open(page, second)
  await page.keyboard.press('F7')
  const own = page.getByRole('dialog', { name: toMail.own.title })
  await expect(own.getByLabel(toMail.own.first)).toBeFocused()
  await scan(page, '4312345678901')
  await expect(own).toContainText(texts.rules.waybill.waybillOfOtherCourier)
  await scan(page, 'SF2000000000001')
  await expect(own.getByLabel(toMail.own.first)).toHaveValue('SF2000000000001')
  await scan(page, 'SF2000000000002')
  await expect(own).toContainText(toMail.own.different)
  await page.keyboard.press('F9')
  expect(readEntries(desk.dataFolder, 'ownWaybillUsed')).toEqual([])
  await scan(page, 'SF2000000000001')
  await expect(own).toContainText(toMail.own.will('1', 'SF2000000000001')[0] ?? '')
  await page.keyboard.press('F9')
  await expect(own).toBeHidden()
  expect(readEntries(desk.dataFolder, 'ownWaybillUsed')[0]?.body).toMatchObject({
    waybill: 'SF2000000000001',
    application: second.key,
  })
  await expect(rowOf(page, second)).toHaveCount(0)
  await expect(list(page)).toBeFocused()

  await open(page, yunda)
  await page.keyboard.press('F4')
  const change = page.getByRole('dialog', { name: toMail.change.title })
  await pressOn(page, change.getByRole('radio', { name: texts.common.delivery.pickup }), 'Space')
  await pressOn(page, change.getByRole('radio', { name: toMail.change.reasons[0] ?? '' }), 'Space')
  await page.keyboard.press('F9')
  await expect(change).toBeHidden()
  await expect(rowOf(page, yunda)).toHaveCount(0)
  expect(readEntries(desk.dataFolder, 'deliveryChanged')[0]?.body).toEqual({
    application: yunda.key,
    from: 'yunda',
    to: 'pickup',
  })
  await lookUp(page, yunda.orderNo)
  await expect(applicationCard(page).getByText(yunda.orderNo)).toBeVisible()
  await expect(applicationCard(page).getByRole('button', { name: texts.counter.card.begin })).toBeEnabled()
})
