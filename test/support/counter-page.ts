import { expect, type Locator, type Page } from '@playwright/test'
import { type Texts, textsOf } from '../../shared/i18n/texts.ts'
import { pressOn, tabTo, typeInto } from './desk-page.ts'
import { readEntries } from './read-ledger.ts'
import { scan } from './scan.ts'

/** The language of the window unless a test says otherwise. */
const chinese = textsOf('zh-CN')

/** The line that answers a scan, accepted or refused. */
export function answerTo(page: Page, tone: 'accepted' | 'refused'): Locator {
  return page.locator(`[data-feedback=${tone}] > *`)
}

/** The card of the application the counter is busy with. */
export function applicationCard(page: Page, texts: Texts = chinese): Locator {
  return page.getByRole('region', { name: texts.counter.card.region })
}

/** Puts a question into the look-up field, wherever the focus is, at once as from an input method. */
export async function lookUp(page: Page, text: string, texts: Texts = chinese): Promise<void> {
  const field = page.getByRole('combobox', { name: texts.counter.field.label })
  // A dialog that has just closed gives the focus back a moment later, faster than anybody presses a key.
  await expect(async () => {
    await page.keyboard.press('F2')
    await expect(field).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** Finds the one application with an order number and begins, extends or resumes its handover. */
export async function beginHandover(page: Page, orderNo: string, texts: Texts = chinese): Promise<void> {
  await lookUp(page, orderNo, texts)
  await expect(applicationCard(page, texts).getByText(orderNo, { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: texts.handover.title, exact: true })).toBeVisible()
}

/** Scans sheets of the open handover and waits until each is checked off. */
export async function scanSheets(page: Page, codes: readonly string[], texts: Texts = chinese): Promise<void> {
  for (const code of codes) {
    await scan(page, code)
    await expect(checkedSheet(page, code.split(',')[3] ?? '', texts)).toBeChecked()
  }
}

/** The tick of a sheet that has been checked off. */
export function checkedSheet(page: Page, number: string, texts: Texts = chinese): Locator {
  return page.getByRole('checkbox', { name: texts.handover.uncheck(number) })
}

/** Ticks a sheet by hand with the first of the usual reasons. */
export async function tickByHand(page: Page, number: string, texts: Texts = chinese): Promise<void> {
  await pressOn(page, page.getByRole('checkbox', { name: texts.handover.tick(number) }), 'Space')
  await expect(page.getByRole('dialog', { name: texts.handover.tickTitle })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(checkedSheet(page, number, texts)).toBeChecked()
}

/** Who collects. */
export interface TypedCollector {
  readonly name: string
  readonly last4: string
  readonly phone: string
}

/** A collector for handovers of which the collector is not the point. */
export const someCollector: TypedCollector = { name: '王嘉宁', last4: '002x', phone: '13817712206' }

/** Fills in who collects. */
export async function fillCollector(page: Page, collector: TypedCollector, texts: Texts = chinese): Promise<void> {
  await typeInto(page, page.getByLabel(texts.handover.name), collector.name)
  await typeInto(page, page.getByLabel(texts.handover.last4), collector.last4)
  await typeInto(page, page.getByLabel(texts.handover.phone), collector.phone)
}

/** Changes from collecting in person to collecting for another. */
export async function chooseProxy(page: Page, texts: Texts = chinese): Promise<void> {
  await tabTo(page, page.getByRole('radio', { name: texts.handover.inPerson }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: texts.handover.proxy })).toBeChecked()
}

/** Confirms with F9 and waits for the acknowledgement; the slip number, from the ledger on disk. */
export async function confirmHandover(page: Page, dataFolder: string, texts: Texts = chinese): Promise<string> {
  const before = readEntries(dataFolder, 'handedOver').length
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: texts.handover.title, exact: true })).toBeHidden()
  const entries = readEntries(dataFolder, 'handedOver')
  expect(entries).toHaveLength(before + 1)
  const slipNo = entries.at(-1)?.body.slipNo ?? ''
  // The line that says whether the slip went to the printer; where it did not, the slip opens by itself.
  await expect(page.locator('[data-feedback] > *').filter({ hasText: slipNo })).toBeVisible()
  return slipNo
}
