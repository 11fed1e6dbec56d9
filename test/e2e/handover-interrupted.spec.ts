import { expect } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import {
  beginHandover,
  checkedSheet,
  confirmHandover,
  fillCollector,
  scanSheets,
  someCollector,
} from '../support/counter-page.ts'
import { enterPin, signIn, typeInto } from '../support/desk-page.ts'
import { test } from '../support/desk-test.ts'
import { readEntries, readLedger } from '../support/read-ledger.ts'
import { scan } from '../support/scan.ts'
import { codesOf, demoApplication } from '../support/sheet-codes.ts'

const texts = textsOf('zh-CN')

test('a begun handover survives Esc, another area, the lock, and another operator', async ({ page, desk }) => {
  const application = demoApplication('上海澄波软件有限公司')
  const [first, second, third] = codesOf(application)
  await signIn(page, '沈一鸣')
  await beginHandover(page, application.orderNo)
  await scanSheets(page, [first ?? ''])
  await typeInto(page, page.getByLabel(texts.handover.name), someCollector.name)

  await page.keyboard.press('Escape')
  await expect(page.getByText(texts.counter.draft.waiting(1, 3, '上海澄波软件有限公司'))).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByLabel(texts.handover.name)).toHaveValue(someCollector.name)

  await page.keyboard.press('Alt+8')
  await expect(page.getByRole('heading', { name: texts.printing.jobs })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(checkedSheet(page, application.bills[0]?.number ?? '')).toBeChecked()

  await page.keyboard.press('Control+l')
  const lock = page.getByRole('dialog', { name: texts.frame.locked })
  await enterPin(page, '陆远', '356028')
  await expect(lock).toBeHidden()
  await expect(page.getByLabel(texts.handover.name)).toHaveValue(someCollector.name)
  await scanSheets(page, [second ?? '', third ?? ''])
  await fillCollector(page, someCollector)
  await confirmHandover(page, desk.dataFolder)
  const handover = readEntries(desk.dataFolder, 'handedOver').at(-1)
  const lockedBy = readEntries(desk.dataFolder, 'operatorAdded').at(-1)?.body.operator
  expect(handover?.operator, 'who confirmed stands in the ledger').toBe(lockedBy)
})

test('F9 pressed twice hands over once', async ({ page, desk }) => {
  const application = demoApplication('单雪芹')
  const before = readEntries(desk.dataFolder, 'handedOver').length
  await signIn(page, '沈一鸣')
  await beginHandover(page, application.orderNo)
  await scanSheets(page, codesOf(application))
  await fillCollector(page, someCollector)
  await Promise.all([page.keyboard.press('F9'), page.keyboard.press('F9'), page.keyboard.press('F9')])
  await expect(page.getByRole('heading', { name: texts.handover.title, exact: true })).toBeHidden()
  await page.keyboard.press('F10')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(readEntries(desk.dataFolder, 'handedOver')).toHaveLength(before + 1)
  expect(readEntries(desk.dataFolder, 'reprinted')).toHaveLength(0)
})

test('a slip printed twice says 补打, also where the window has not heard of the first print yet', async ({
  page,
  desk,
}) => {
  const application = demoApplication('单雪芹')
  await signIn(page, '沈一鸣')
  const sheets = application.bills.map(({ sheet }) => ({
    sheet: sheet ?? '',
    application: application.key,
    how: 'scan' as const,
  }))
  const { body } = await callHost(page, 'ledger.record', {
    command: {
      ...{
        kind: 'handOver',
        sheets,
        inPerson: true,
        documentKind: 'residentId',
        checks: [],
        handReasons: {},
        remark: '',
      },
      collector: { ...someCollector, letterNo: '' },
    },
  })
  const slipNo = 'slipNo' in body ? body.slipNo : ''
  const dialog = page.getByRole('dialog', { name: texts.handover.slip.title(slipNo) })
  await expect(async () => {
    await scan(page, slipNo)
    await expect(dialog).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(dialog.getByRole('button', { name: texts.handover.slip.print })).toBeEnabled()
  // News of the queue no longer reach the window.
  const deaf = new Promise<void>(resolve => {
    void page.route('**/call', route => {
      if (route.request().postData()?.includes('desk.changes')) return resolve()
      return route.continue()
    })
  })
  await callHost(page, 'ledger.record', { command: { kind: 'reveal', application: application.key } })
  await deaf
  await page.keyboard.press('F9')
  await expect.poll(async () => (await callHost(page, 'print.jobs', {})).map(job => job.reference)).toEqual([slipNo])
  await expect(dialog.getByRole('button', { name: texts.handover.slip.print })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect.poll(() => readEntries(desk.dataFolder, 'reprinted').at(-1)?.body).toEqual({ slipNo, reprint: 1 })
})

test('a reload in the middle of a handover records nothing and loses nothing that was recorded', async ({
  page,
  desk,
}) => {
  const application = demoApplication('单雪芹')
  const before = readLedger(desk.dataFolder).length
  await signIn(page, '沈一鸣')
  await beginHandover(page, application.orderNo)
  await scanSheets(page, codesOf(application))
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
  expect(readLedger(desk.dataFolder)).toHaveLength(before)
  await beginHandover(page, application.orderNo)
  await scanSheets(page, codesOf(application))
  await fillCollector(page, someCollector)
  await confirmHandover(page, desk.dataFolder)
})
