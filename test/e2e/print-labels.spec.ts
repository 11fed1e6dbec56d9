import { expect } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { pressOn, signIn } from '../support/desk-page.ts'
import { test as deskTest } from '../support/desk-test.ts'
import { PrivateCups } from '../support/private-cups.ts'
import { readEntries } from '../support/read-ledger.ts'
import { reserveLabels } from '../support/reserve-labels.ts'
import { makeNumberedPdf } from '../support/tiny-pdf.ts'

const all = textsOf('zh-CN')
const texts = all.printing

const test = deskTest.extend<{ cups: PrivateCups }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
  cups: async ({}, use) => {
    const cups = await PrivateCups.start()
    await cups.addPrinter('labels', { isDefault: true, behaviour: 'jams-1' })
    await use(cups)
    await cups.stop()
  },
  deskOptions: async ({ cups }, use) => use({ demo: true, env: { CUPS_SERVER: cups.server } }),
})

test('labels in doubt are asked about among the print jobs, which lead to their batch; all of them came out', async ({
  page,
  desk,
}) => {
  await signIn(page, '陆远')
  const { batchNo, numbers } = await reserveLabels(page, desk.dataFolder, 2)
  const what = { documentKind: 'label', title: '面单', reference: batchNo, copies: 1 } as const
  const pdf = makeNumberedPdf(numbers).toString('base64')
  await callHost(page, 'print.submit', { ...what, pdf, labels: [...numbers] })
  await page.keyboard.press('Alt+8')
  const job = page.getByRole('listitem').filter({ hasText: batchNo })
  await expect(job.getByText(texts.state.askPerson)).toBeVisible({ timeout: 20_000 })
  await expect(job.getByText(texts.labelNext.askPerson ?? '—')).toBeVisible()
  await expect(job.getByRole('button', { name: texts.action.retry })).toHaveCount(0)
  await expect(job.getByRole('button', { name: texts.action.cancel })).toHaveCount(0)

  await pressOn(page, job.getByRole('button', { name: texts.toBatch }))
  await expect(page.getByRole('tab', { name: all.dispatch.parts.labels })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText(batchNo).first()).toBeVisible()

  await page.keyboard.press('Alt+8')
  await pressOn(page, job.getByRole('button', { name: texts.labelAction.printed }))
  await expect(job.getByText(texts.state.confirmed)).toBeVisible()
  expect(readEntries(desk.dataFolder, 'labelsPrinted').map(({ body }) => body)).toEqual([
    { waybills: numbers, word: 'person' },
  ])
})
