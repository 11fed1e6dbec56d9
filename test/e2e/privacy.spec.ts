import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { titleOf } from '../../shared/domain/application.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { applicationCard, lookUp } from '../support/counter-page.ts'
import { openSettings, pressOn, signIn, tabTo, type, typeInto } from '../support/desk-page.ts'
import { noPrinters, test, watchForMouse } from '../support/desk-test.ts'
import { findInFolder } from '../support/find-in-folder.ts'
import { readEntries } from '../support/read-ledger.ts'
import { demoApplication, demoToday } from '../support/sheet-codes.ts'
import { startDesk } from '../support/start-desk.ts'

const texts = textsOf('zh-CN')
const { privacy } = texts
const clockForward = fileURLToPath(new URL('../support/clock-forward.mjs', import.meta.url))

/** Everything the browser keeps of the desk, as text. */
function readStore(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [store] = await indexedDB.databases()
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(store?.name ?? '')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const tables = [...db.objectStoreNames].filter(name => name !== 'keptIndex')
    const rows = await Promise.all(
      tables.map(
        name =>
          new Promise(resolve => {
            const request = db.transaction(name).objectStore(name).getAll()
            request.onsuccess = () => resolve(request.result)
          }),
      ),
    )
    db.close()
    return JSON.stringify(rows)
  })
}

async function confirmErasure(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: privacy.dialog.title })
  await expect(dialog.getByLabel(privacy.dialog.pin)).toBeFocused()
  await type(page, '802613')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

test('a person who asks is found, seen what it holds, and erased for good, without a mouse', async ({ page, desk }) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '朱琴琴')
  const application = demoApplication('单雪芹')
  const other = demoApplication('上海张江生物医药研究所')
  const sheets = [application, other].flatMap(({ key, bills }) =>
    bills.flatMap(({ sheet }) => (sheet ? [{ sheet, application: key, how: 'scan' as const }] : [])),
  )
  const collector = { name: '钱一一', last4: '002X', phone: '13900010002', letterNo: '' }
  const command = { kind: 'handOver' as const, inPerson: true, documentKind: 'passport' as const, checks: [] }
  await callHost(page, 'ledger.record', { command: { ...command, sheets, collector, handReasons: {}, remark: '' } })
  const [handed] = readEntries(desk.dataFolder, 'handedOver').slice(-1)
  const { phone = '', email = '' } = application.personal ?? {}
  expect(await findInFolder(desk.dataFolder, [phone, email])).toHaveLength(1)

  await openSettings(page, texts.settings.sections.privacy)
  const request = page.getByRole('region', { name: privacy.request.title })
  await typeInto(page, request.getByLabel(privacy.request.field), phone)
  await page.keyboard.press('Enter')
  await pressOn(page, request.getByRole('checkbox', { name: application.key }), 'Space')
  await pressOn(page, request.getByRole('button', { name: privacy.request.erase }))
  const dialog = page.getByRole('dialog', { name: privacy.dialog.title })
  await expect(dialog.getByText(privacy.dialog.count('1', '0'))).toBeVisible()
  // One person took the sheets of two: the slip goes along only when it is chosen.
  await expect(dialog.getByText(privacy.about([application.key, other.key].join(' ')))).toBeVisible()
  await pressOn(page, dialog.getByRole('checkbox', { name: new RegExp(`第 ${handed?.seq} 条`) }), 'Space')
  await expect(dialog.getByText(privacy.dialog.count('1', '1'))).toBeVisible()
  await tabTo(page, dialog.getByLabel(privacy.dialog.pin))
  await confirmErasure(page)

  const [entry] = readEntries(desk.dataFolder, 'personErased')
  expect(entry?.body).toEqual({ basis: 'request', applications: [application.key], entries: [handed?.seq] })
  await expect(page.getByText(privacy.done('1', '1', String(entry?.seq)))).toBeVisible()
  expect(await findInFolder(desk.dataFolder, [phone, email, collector.name, collector.phone])).toEqual([])
  const store = await readStore(page)
  expect([phone, email, collector.name, collector.phone].filter(text => store.includes(text))).toEqual([])
  expect(store).toContain(titleOf(other))

  await page.keyboard.press('Alt+1')
  await lookUp(page, application.orderNo)
  await expect(applicationCard(page).getByText(texts.counter.personal.erased)).toBeVisible()
  await noMouse()
})

test.describe('after five years', () => {
  test.use({ deskOptions: { demo: true, env: { NODE_OPTIONS: `--import=${clockForward}` } } })

  test('what is past the retention period is proposed, chosen and erased; what lies here is not proposed', async ({
    page,
    desk,
  }) => {
    await signIn(page, '朱琴琴')
    const waiting = demoToday().find(({ bills, delivery }) => delivery === 'pickup' && bills[0]?.status === 'issued')
    await openSettings(page, texts.settings.sections.privacy)
    const past = page.getByRole('region', { name: privacy.past.title })
    await expect(past.getByText(/没有可以删除的个人信息/)).toBeVisible()

    await desk.stop()
    const env = { ...noPrinters, NODE_OPTIONS: `--import=${clockForward}`, DESK_CLOCK_DAYS: '1900' }
    const later = await startDesk({ dataFolder: desk.dataFolder, env })
    await page.goto(later.url)
    await signIn(page, '朱琴琴')
    await openSettings(page, texts.settings.sections.privacy)
    await expect(past.getByText(/个发票申请从 .* 以前起再没有变动/)).toBeVisible()
    const { applications } = await callHost(page, 'privacy.pastRetention', { limit: 5000 })
    expect(applications).not.toContain(waiting?.key)
    const [first = '', second = ''] = applications
    const names = [first, second].map(key => demoToday().find(known => known.key === key)?.personal?.email ?? '')
    expect(await findInFolder(desk.dataFolder, names)).not.toEqual([])
    for (const key of [first, second])
      await pressOn(page, past.getByRole('checkbox', { name: `${privacy.list.choose} ${key}` }), 'Space')
    await pressOn(page, past.getByRole('button', { name: privacy.past.erase('2') }))
    await confirmErasure(page)
    await expect(page.getByText(/已删除 2 个发票申请/)).toBeVisible()
    expect(await findInFolder(desk.dataFolder, names)).toEqual([])
    expect((await callHost(page, 'privacy.pastRetention', { limit: 1 })).total).toBe(applications.length - 2)
    await later.stop()
  })
})
