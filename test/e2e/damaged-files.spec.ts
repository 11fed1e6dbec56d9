import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { demoOperators } from '../../shared/demo/demo-branch.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { applicationCard, lookUp } from '../support/counter-page.ts'
import { enterPin } from '../support/desk-page.ts'
import { noPrinters, test } from '../support/desk-test.ts'
import { readEntries } from '../support/read-ledger.ts'
import { demoApplication } from '../support/sheet-codes.ts'
import { startDesk } from '../support/start-desk.ts'

const pinOf = (name: string) => demoOperators.find(operator => operator.name === name)?.pin ?? ''
const texts = textsOf('zh-CN')
const { recovery, firstRun, notice } = texts.frame

test('where the PINs are lost, the code of the data folder sets a supervisor’s anew, and everyone is told', async ({
  page,
  desk,
}) => {
  await desk.stop()
  rmSync(join(desk.dataFolder, 'operators.json'))
  const again = await startDesk({ dataFolder: desk.dataFolder, env: noPrinters })
  await page.goto(again.url)
  await expect(page.getByRole('heading', { name: recovery.title })).toBeVisible()
  await expect(page.getByText(join(desk.dataFolder, 'pin-recovery.txt'))).toBeVisible()
  await expect(page.getByRole('combobox', { name: recovery.supervisor })).toHaveValue('朱琴琴')
  const code = readFileSync(join(desk.dataFolder, 'pin-recovery.txt'), 'utf8').trim()
  await page.getByLabel(recovery.code).fill('AAAA-BBBB-CCCC-DDDD')
  await page.getByLabel(recovery.pin, { exact: true }).fill('918273')
  await page.getByLabel(firstRun.pinAgain).fill('918273')
  await page.keyboard.press('Enter')
  await expect(page.getByText('恢复码不对')).toBeVisible()
  await page.getByLabel(recovery.code).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
  await expect(page.getByText(notice.damaged)).toBeVisible()
  await expect(page.getByText(notice.damagedGone('operators.json'))).toBeVisible()
  expect(readEntries(desk.dataFolder, 'damageSetAside')).toHaveLength(1)
  expect(readEntries(desk.dataFolder, 'operatorChanged').at(-1)).toMatchObject({ operator: null })
  await again.kill()
})

test('a browser without room says so; the ledger goes on, and everything is found once there is room', async ({
  page,
  desk,
}) => {
  const application = demoApplication('单雪芹')
  const origin = new URL(page.url()).origin
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await enterPin(page, '沈一鸣', pinOf('沈一鸣'))
  await expect(page.getByText(texts.readModel.title)).toBeVisible()
  await expect(page.getByText(texts.readModel.fault.storeFull)).toBeVisible()

  const command = { kind: 'reveal' as const, application: application.key }
  await callHost(page, 'ledger.record', { command })
  expect(readEntries(desk.dataFolder, 'revealed')).toHaveLength(1)

  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: texts.ui.retry }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  await lookUp(page, application.orderNo)
  await expect(applicationCard(page)).toContainText(application.orderNo)
})
