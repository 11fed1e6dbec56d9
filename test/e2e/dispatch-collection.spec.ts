import { expect, type Page } from '@playwright/test'
import { groupWaybill } from '../../shared/documents/label-number.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { answerTo } from '../support/counter-page.ts'
import { addSfNumbers, bringToBranch, courierApplication } from '../support/courier-parcels.ts'
import { pressOn, signIn, type } from '../support/desk-page.ts'
import { test as deskTest, watchForMouse } from '../support/desk-test.ts'
import { PrivateCups } from '../support/private-cups.ts'
import { readCodes } from '../support/read-codes.ts'
import { readEntries } from '../support/read-ledger.ts'
import { renderPages, sizeOfPdf, textOfPdf } from '../support/render-pages.ts'
import { handOver, sampleSheet } from '../support/sample-application.ts'
import { scan } from '../support/scan.ts'

const texts = textsOf('zh-CN')
const { collection, dispatch } = texts

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

const applications = [10, 20, 30, 40, 50].map(first => courierApplication({ first, sheets: 2 }))
const [first, second, third, other, unprinted] = applications as [Application, ...Application[]] & Application[]
const own = { first: 'SF2000000000001', second: 'SF2000000000002', third: '200000000003', other: '2000000000004' }
/** Of the pool: reserved for a label, and not used yet. */
const [reserved, unused] = ['SF1000000000000', 'SF1000000000001']

const waiting = (page: Page) => page.getByRole('region', { name: collection.waiting.heading })
const scanned = (page: Page) => page.getByRole('region', { name: collection.scanned.heading })
const field = (page: Page) => page.getByRole('textbox', { name: collection.field })
const sheetsOf = (application: Application) => application.bills.flatMap(({ sheet }) => sheet ?? [])

/** Puts an application into a parcel whose waybill the courier printed. */
async function pack(page: Page, waybill: string, application: Application | undefined, courier: Courier = 'sf') {
  if (!application) throw new Error('no such application')
  const parcel = { application: application.key, sheets: sheetsOf(application) }
  await callHost(page, 'ledger.record', { command: { kind: 'useOwnWaybill', courier, waybill, ...parcel } })
}

/** Received = at the branch + handed over + shipped + sent back + void. */
async function expectBalance(page: Page, shipped: number) {
  const balance = await callHost(page, 'ledger.balance', {})
  const { received, expected: _, ...places } = balance
  expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)
  expect(balance.shipped).toBe(shipped)
  return balance
}

async function goToCollection(page: Page): Promise<void> {
  await page.keyboard.press('Alt+3')
  const tab = page.getByRole('tab', { name: dispatch.parts.collection })
  await expect(page.getByRole('tab', { selected: true })).toBeVisible()
  for (let presses = 0; presses < 5 && (await tab.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    await page.keyboard.press('F6')
  }
  await expect(field(page)).toBeFocused()
}

/** Four parcels that wait, and a label that is not printed. */
async function openCollection(page: Page): Promise<void> {
  await signIn(page, '朱琴琴')
  await bringToBranch(page, applications)
  await pack(page, own.first, first)
  await pack(page, own.second, second)
  await pack(page, own.third, third)
  await pack(page, own.other, other, 'yunda')
  await addSfNumbers(page, '021A', 3)
  const parcels = [{ application: unprinted?.key ?? '', sheets: sheetsOf(unprinted ?? first) }]
  await callHost(page, 'ledger.record', {
    command: { kind: 'reserveLabels', courier: 'sf', account: '021A', freightCollect: true, parcels },
  })
  await goToCollection(page)
  await expect(waiting(page)).toContainText(collection.count('3', '6'))
}

async function expectAccepted(page: Page, number: string, parcels: number): Promise<void> {
  await expect(answerTo(page, 'accepted')).toContainText(collection.scan.accepted(groupWaybill(number), 2, parcels))
}

test('each scan is recorded or refused in words; the manifest names what went and says what stays', async ({
  page,
  desk,
  cups,
}) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await openCollection(page)
  await page.keyboard.press('F9')
  await expect(answerTo(page, 'refused')).toContainText(collection.close.nothing)

  await scan(page, own.first)
  await expectAccepted(page, own.first, 1)
  await expect(field(page)).toHaveValue('')
  await expectBalance(page, 2)
  await type(page, own.third)
  await page.keyboard.press('Enter')
  await expectAccepted(page, own.third, 2)
  await scan(page, own.second)
  await expectAccepted(page, own.second, 3)
  await expect(scanned(page)).toContainText(collection.count('3', '6'))
  await expect(scanned(page).getByRole('row').nth(1)).toContainText(groupWaybill(own.second))
  await expectBalance(page, 6)

  const refusals = [
    [own.first, collection.scan.alreadyScanned(groupWaybill(own.first))],
    [own.other, collection.scan.otherCourier(groupWaybill(own.other), dispatch.courier.yunda)],
    [reserved, collection.scan.notPrinted(groupWaybill(reserved))],
    [unused, collection.scan.notUsed(groupWaybill(unused))],
    ['SF8888888888888', collection.scan.unknown(groupWaybill('SF8888888888888'))],
    ['not-a-number', collection.scan.notAWaybill],
  ] as const
  for (const [text, words] of refusals) {
    await scan(page, text)
    await expect(answerTo(page, 'refused')).toContainText(words)
  }
  await callHost(page, 'ledger.record', {
    command: { kind: 'voidWaybills', waybills: [unused], reason: '破损' },
  })
  await scan(page, unused)
  await expect(answerTo(page, 'refused')).toContainText(collection.scan.void(groupWaybill(unused)))
  expect(readEntries(desk.dataFolder, 'parcelCollected')).toHaveLength(3)

  // One was not for him after all.
  const list = page.getByRole('grid', { name: collection.scanned.label })
  await pressOn(page, list, 'Home')
  await page.keyboard.press('F4')
  await expect(answerTo(page, 'accepted')).toContainText(collection.scanned.undone(groupWaybill(own.second)))
  await expect(waiting(page)).toContainText(groupWaybill(own.second))
  await expectBalance(page, 4)

  await page.keyboard.press('F9')
  const closing = page.getByRole('dialog', { name: collection.close.title(dispatch.courier.sf) })
  await expect(closing).toContainText(collection.close.handed('2', '4'))
  await expect(closing).toContainText(collection.close.left('1'))
  await expect(closing).toContainText(groupWaybill(own.second))
  await page.keyboard.press('F9')
  const [closed] = await expect
    .poll(() => readEntries(desk.dataFolder, 'manifestClosed'))
    .toHaveLength(1)
    .then(() => readEntries(desk.dataFolder, 'manifestClosed'))
  const manifestNo = closed?.body.manifestNo ?? ''
  expect(closed?.body).toMatchObject({ courier: 'sf', waybills: [own.first, own.third] })

  const manifest = page.getByRole('dialog', { name: collection.manifest.title(manifestNo) })
  await expect(manifest.getByRole('img', { name: collection.manifest.preview })).toHaveAttribute('data-pages', '1')
  await expect(manifest).toContainText(collection.manifest.job(texts.printing.state.confirmed), { timeout: 20_000 })
  const [paper] = await cups.listArrivals()
  const text = (await textOfPdf(paper?.path ?? '')).replace(/ /g, '')
  for (const words of [
    manifestNo,
    '顺丰速运',
    own.first,
    own.third,
    first?.orderNo ?? '',
    '合计2件，发票4张',
    '朱琴琴',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/单雪芹|13812345678/)
  expect((await sizeOfPdf(paper?.path ?? '')).height).toBeCloseTo(841.9, 0)
  for (const picture of await renderPages(paper?.path ?? '', 203, 'dots'))
    expect(await readCodes(picture)).toEqual([{ format: 'Code128', text: manifestNo }])

  // What is signed for cannot be taken back; what was not scanned is still here.
  await page.keyboard.press('Escape')
  await expect(manifest).toBeHidden()
  await expect(scanned(page)).toContainText(collection.scanned.empty)
  await expect(waiting(page)).toContainText(collection.count('1', '2'))
  await scan(page, own.first)
  await expect(answerTo(page, 'refused')).toContainText(collection.scan.inManifest(groupWaybill(own.first), manifestNo))

  // An earlier manifest is found, shown and printed again.
  await page.keyboard.press('F7')
  const earlier = page.getByRole('dialog', { name: collection.manifests.title, exact: true })
  await expect(earlier.getByRole('grid', { name: collection.manifests.label })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(manifest.getByRole('button', { name: collection.manifest.printAgain })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect.poll(async () => (await callHost(page, 'print.jobs', {})).length).toBe(2)
  const download = page.waitForEvent('download')
  await pressOn(page, manifest.getByRole('button', { name: collection.manifest.save }))
  expect((await download).suggestedFilename()).toBe(`交接清单 顺丰速运 ${manifestNo}.pdf`)
  await page.keyboard.press('Escape')
  await expect(earlier).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(earlier).toBeHidden()
  await noMouse()
})

test('a shipped sheet cannot be handed over, a handed-over one cannot be shipped; a parcel that comes back brings its sheets', async ({
  page,
  desk,
}) => {
  await openCollection(page)
  const before = await expectBalance(page, 0)
  await scan(page, own.first)
  await expectAccepted(page, own.first, 1)
  await expectBalance(page, 2)
  const refuse = (command: Parameters<typeof callHost<'ledger.record'>>[2]['command']) =>
    callHost(page, 'ledger.record', { command }).then(
      () => 'accepted',
      (error: Error) => error.message,
    )
  expect(await refuse(handOver(first.key, [10]))).toContain('sheetElsewhere')
  expect(await refuse(handOver(second?.key ?? '', [20]))).toContain('sheetInParcel')
  await callHost(page, 'ledger.record', {
    command: { kind: 'voidWaybills', waybills: [own.second], reason: '客户来领' },
  })
  await callHost(page, 'ledger.record', { command: handOver(second?.key ?? '', [20]) })
  const parcel = { application: second?.key ?? '', sheets: [sampleSheet(20)] }
  expect(await refuse({ kind: 'useOwnWaybill', courier: 'sf', waybill: 'SF2000000000009', ...parcel })).toContain(
    'sheetElsewhere',
  )
  await expectBalance(page, 2)

  // The parcel comes back.
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: collection.returning.title })
  await expect(dialog.getByRole('textbox', { name: collection.field })).toBeFocused()
  await scan(page, own.third)
  await expect(dialog).toContainText(collection.returning.notCollected.printed)
  await type(page, own.first)
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText(collection.returning.will(2))
  await expect(dialog).toContainText(first.orderNo)
  await expect(dialog).not.toContainText('单雪芹')
  await page.keyboard.press('F9')
  expect(readEntries(desk.dataFolder, 'parcelReturned')).toEqual([])
  await pressOn(page, dialog.getByRole('radio', { name: collection.returning.reasons[0] ?? '' }), 'Space')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(answerTo(page, 'accepted')).toContainText(collection.returning.done(groupWaybill(own.first), 2))
  expect(readEntries(desk.dataFolder, 'parcelReturned')[0]?.body).toMatchObject({ waybill: own.first })
  const after = await expectBalance(page, 0)
  expect(after.branch).toBe(before.branch - 1)

  // He no longer signs for it, its number is used up, and its sheets are to be mailed again.
  await expect(scanned(page)).toContainText(collection.scanned.empty)
  await scan(page, own.first)
  await expect(answerTo(page, 'refused')).toContainText(collection.scan.returned(groupWaybill(own.first)))
  expect(await refuse({ kind: 'closeManifest', courier: 'sf' })).toContain('nothingCollected')
  for (let parts = 0; parts < 3; parts += 1) await page.keyboard.press('F6')
  await expect(page.getByRole('tab', { name: dispatch.parts.toMail })).toHaveAttribute('aria-selected', 'true')
  await pressOn(page, page.getByRole('grid', { name: texts.toMail.list }), 'End')
  await expect(page.getByRole('row').filter({ hasText: first.orderNo })).toBeVisible()
})
