import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import { callHost } from '../support/call-host.ts'
import { chooseFile } from '../support/choose-file.ts'
import { applicationCard, lookUp } from '../support/counter-page.ts'
import { enterPin, openSettings, pressOn, typeInto } from '../support/desk-page.ts'
import { noPrinters, test, watchForMouse } from '../support/desk-test.ts'
import { readEntries, readLedger } from '../support/read-ledger.ts'
import { sampleApplication, sampleSummary } from '../support/sample-application.ts'
import { startDesk } from '../support/start-desk.ts'

test.use({ deskOptions: {} })

const texts = textsOf('zh-CN')
const { restore, section, passphrase: words } = texts.backup
const supervisor = { name: '钱理真', pin: '481516' }
const passphrase = 'correct horse battery'

async function setUpBranch(page: Page): Promise<void> {
  await typeInto(page, page.getByLabel(texts.frame.firstRun.name), supervisor.name)
  await typeInto(page, page.getByLabel(texts.frame.firstRun.pin, { exact: true }), supervisor.pin)
  await typeInto(page, page.getByLabel(texts.frame.firstRun.pinAgain), supervisor.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Chooses the file, gives the passphrase and waits for the plan. */
async function check(page: Page, file: Uint8Array, given: string): Promise<void> {
  await chooseFile(page, 'a.fdbackup', file)
  await typeInto(page, page.getByLabel(restore.passphrase, { exact: true }), given)
  await page.keyboard.press('Enter')
}

test('a branch backs itself up once it has a passphrase, and comes back from the file alone, empty or damaged', async ({
  page,
  desk,
}) => {
  const noMouse = await watchForMouse(page)
  const application = sampleApplication({ first: 25_215_622 })
  await setUpBranch(page)
  const { id } = await callHost(page, 'imports.begin', { head: readLedger(desk.dataFolder).length })
  await callHost(page, 'imports.append', { id, applications: [application] })
  await callHost(page, 'imports.commit', { id, summary: sampleSummary })

  // The status bar asks for the passphrase and leads to where it is set.
  await pressOn(page, page.getByRole('button', { name: `${texts.backup.bar.title} ${texts.backup.bar.locked}` }))
  await typeInto(page, page.getByLabel(words.field), passphrase)
  await typeInto(page, page.getByLabel(words.again), 'correct horse')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.differ)).toBeVisible()
  await typeInto(page, page.getByLabel(words.again), passphrase)
  await typeInto(page, page.getByLabel(words.pin), supervisor.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByText(section.done)).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText(section.nothingNew)).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText(
    `${texts.backup.bar.title} ${texts.backup.bar.age.minutes(0)}`,
  )

  await openSettings(page, texts.settings.sections.about)
  const saving = page.waitForEvent('download')
  await pressOn(page, page.getByRole('button', { name: texts.settings.about.saveDiagnostics }))
  const told = readFileSync(await (await saving).path(), 'utf8')
  expect(JSON.parse(told)).toBeInstanceOf(Object)
  expect(told).not.toContain('单雪芹')
  await expect(page.getByText(texts.settings.about.savedAsDownload)).toBeVisible()

  const before = readLedger(desk.dataFolder)
  const folder = join(desk.dataFolder, 'backups')
  const [name = ''] = readdirSync(folder).filter(file => file.endsWith('.fdbackup'))
  const backup = readFileSync(join(folder, name))
  expect(backup.includes(Buffer.from('单雪芹'))).toBe(false)

  // A new computer has the file and the passphrase, nothing else.
  const other = await startDesk({ env: noPrinters })
  await page.goto('about:blank')
  await page.goto(other.url)
  await pressOn(page, page.getByRole('button', { name: restore.open }))
  await check(page, backup.subarray(0, backup.length - 1), passphrase)
  await expect(page.getByRole('alert')).toContainText(texts.hostErrors.error.backupDamaged as string)
  await check(page, backup, 'correct horse bakery')
  await expect(page.getByRole('alert')).toContainText(texts.hostErrors.error.wrongPassphrase as string)
  await expect(page.getByLabel(restore.passphrase, { exact: true })).toHaveValue('correct horse bakery')
  await typeInto(page, page.getByLabel(restore.passphrase, { exact: true }), passphrase)
  await page.keyboard.press('Enter')
  const plan = page.getByRole('region', { name: restore.planTitle })
  await expect(plan).toContainText(supervisor.name)
  await expect(plan).toContainText(restore.upTo(String(before.length)))
  expect(readLedger(other.dataFolder)).toEqual([])
  await page.keyboard.press('F9')
  await enterPin(page, supervisor.name, supervisor.pin)
  await lookUp(page, application.orderNo)
  await expect(applicationCard(page)).toContainText(application.orderNo)
  expect(readLedger(other.dataFolder).slice(0, before.length)).toEqual(before)

  // Later the same ledger is damaged: a supervisor restores it where the damage is said.
  await other.stop()
  const ledger = join(other.dataFolder, 'ledger.jsonl')
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"kind":"imported"', '"kind":"importeD"'))
  const damaged = await startDesk({ dataFolder: other.dataFolder, env: noPrinters })
  await page.goto('about:blank')
  await page.goto(damaged.url)
  await enterPin(page, supervisor.name, supervisor.pin)
  await expect(page.getByText(texts.frame.notice.readOnly)).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: restore.open }))
  await check(page, backup, passphrase)
  await expect(plan).toContainText(restore.keepsTitle)
  await page.keyboard.press('F9')
  await enterPin(page, supervisor.name, supervisor.pin)
  await lookUp(page, application.orderNo)
  await expect(applicationCard(page)).toContainText(application.orderNo)
  await expect(page.getByText(texts.frame.notice.readOnly)).toBeHidden()
  expect(readEntries(damaged.dataFolder, 'imported')).toHaveLength(1)
  await noMouse()
  await damaged.kill()
  await other.kill()
})
