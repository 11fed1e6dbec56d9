import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { beginHandover } from '../support/counter-page.ts'
import { bringToBranch, courierApplication } from '../support/courier-parcels.ts'
import { pressOn, runCommand, signIn } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries } from '../support/read-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../support/sample-application.ts'

const texts = textsOf('zh-CN')
const { reports, closing } = texts

async function goTo(page: Page, part: keyof typeof reports.parts): Promise<void> {
  await page.keyboard.press('Alt+5')
  const tab = page.getByRole('tab', { name: reports.parts[part] })
  await expect(tab).toBeVisible()
  for (let presses = 0; presses < 3 && (await tab.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    await page.keyboard.press('F6')
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}

const number = (page: Page, what: string, count: number) =>
  page.getByRole('button', { name: reports.opens(what, String(count)), exact: true }).first()

test('the numbers of a day are those of the ledger and lead to their lists by keyboard', async ({ page, desk }) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '朱琴琴')
  await bringToBranch(page, [sampleApplication({ first: 1, sheets: 2 })])
  await callHost(page, 'ledger.record', { command: { ...handOver('FP1', [1, 2]), inPerson: false } })
  const handovers = readEntries(desk.dataFolder, 'handedOver')
  const today = handovers.at(-1) ? shanghaiDay(handovers.at(-1)?.at ?? '') : ''
  const on = (fits: (day: string) => boolean) => handovers.filter(({ at }) => fits(shanghaiDay(at)))
  const ofToday = on(day => day === today)
  const slipNo = ofToday.at(-1)?.body.slipNo ?? ''

  await goTo(page, 'overview')
  const tile = number(page, reports.tile.handovers, ofToday.length)
  await expect(tile).toBeVisible()
  await expect(number(page, reports.tile.pickup, ofToday.flatMap(({ body }) => body.sheets).length)).toBeVisible()
  await expectNoSeriousFault(page)

  // The list behind the number, and from its last line to the slip.
  await pressOn(page, tile)
  const list = page.getByRole('grid', { name: reports.tile.handovers })
  await expect(list).toBeFocused()
  await expect(list).toHaveAttribute('aria-rowcount', String(ofToday.length + 1))
  await page.keyboard.press('End')
  await expect(list.getByRole('row', { selected: true })).toContainText(slipNo)
  await expectNoSeriousFault(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(slipNo)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  // Back at the number it came from.
  await page.keyboard.press('Alt+5')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(tile).toBeFocused()

  // Other days with one key or by name.
  await runCommand(page, reports.range.named.month)
  const ofMonth = on(day => day.startsWith(today.slice(0, 7)))
  await expect(number(page, reports.tile.handovers, ofMonth.length)).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('button', { name: new RegExp(`^${reports.tile.handovers}：`) })).toHaveCount(0)
  await runCommand(page, reports.range.named.today)
  await expect(tile).toBeVisible()

  // What lies here now is as many sheets as the host counts.
  const { branch } = await callHost(page, 'ledger.balance', {})
  await expect(page.getByRole('region', { name: reports.ages.title }).getByRole('row').last()).toContainText(
    String(branch),
  )
  await noMouse()
})

test('a close of day comes out even, and what is voided later appears in the next period', async ({ page, desk }) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '朱琴琴')
  const begun = sampleApplication({ first: 40 })
  await bringToBranch(page, [sampleApplication({ first: 1, sheets: 2 }), courierApplication({ first: 20 }), begun])
  const label = { waybill: 'SF1234567890123', application: 'FP20', sheets: [sampleSheet(20)] }
  await callHost(page, 'ledger.record', { command: { kind: 'useOwnWaybill', courier: 'sf', ...label } })
  await callHost(page, 'ledger.record', { command: handOver('FP1', [1, 2]) })
  const slipNo = readEntries(desk.dataFolder, 'handedOver').at(-1)?.body.slipNo ?? ''
  const { branch } = await callHost(page, 'ledger.balance', {})

  // What was begun and put aside is named as well.
  await beginHandover(page, begun.orderNo)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: texts.handover.title, exact: true })).toBeHidden()
  await goTo(page, 'closing')
  await expect(page.getByText(closing.pending.handovers('1'))).toBeVisible()
  await expect(page.getByText(closing.pending.parcels('1'))).toBeVisible()
  await expect(page.getByText(closing.balanced)).toBeVisible()
  await expectNoSeriousFault(page)
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toContainText(closing.ask.question(String(branch)))
  await expect(page.getByRole('dialog')).toContainText(closing.pending.parcels('1'))
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  const [first] = readEntries(desk.dataFolder, 'dayClosed')
  expect(first?.body).toMatchObject({ since: 0, closing: branch, pending: { printJobs: 0, parcels: 1, handovers: 1 } })
  const closeNo = first?.body.closeNo ?? ''
  await expect(page.getByText(closing.head(String(first?.seq), first?.hash ?? ''))).toBeVisible()
  await expect(page.getByRole('grid', { name: closing.earlier.title })).toContainText(closeNo)

  // A correction of the closed day belongs to the next period and names the close.
  const nothing = page.getByText(closing.corrections.none)
  await expect(nothing).toBeVisible()
  await callHost(page, 'ledger.record', { command: { kind: 'voidHandover', slipNo, reason: '抬头有误' } })
  const corrections = page.getByRole('grid', { name: closing.corrections.label })
  await expect(corrections.getByRole('row').last()).toContainText(slipNo)
  await expect(corrections.getByRole('row').last()).toContainText(closeNo)
  await pressOn(page, number(page, closing.term.handoverVoided, 2))
  await expect(page.getByRole('grid', { name: closing.term.handoverVoided })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(corrections).toBeVisible()

  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toContainText(closing.ask.question(String(branch + 2)))
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  const [again, second] = readEntries(desk.dataFolder, 'dayClosed')
  expect(again).toEqual(first)
  expect(second?.body).toMatchObject({ since: first?.seq, closing: branch + 2 })
  expect(second?.body.flow).toMatchObject({ opening: branch, handoverVoided: 2, handedOver: 0 })
  await noMouse()
})
