import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import { chooseFile } from '../support/choose-file.ts'
import { applicationCard } from '../support/counter-page.ts'
import { openSettings, pressOn, signIn, tabTo } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries, readLedger } from '../support/read-ledger.ts'

const texts = textsOf('zh-CN')
const { ledgerView, history } = texts

test('a supervisor looks through the ledger, narrows it to an application and takes its history home, without a mouse', async ({
  page,
  desk,
}) => {
  const noMouse = await watchForMouse(page)
  await page.goto(desk.url)
  await signIn(page, '朱琴琴')
  const entries = readLedger(desk.dataFolder)
  const handover = readEntries(desk.dataFolder, 'handedOver').at(-1)
  const application = handover?.body.sheets[0]?.application ?? ''

  await page.keyboard.press('Alt+7')
  const grid = page.getByRole('grid', { name: ledgerView.title })
  const detail = page.getByRole('region', { name: ledgerView.detail.region })
  await expect(grid).toHaveAttribute('aria-rowcount', String(entries.length + 1))
  await expect(detail).toContainText(entries.at(-1)?.hash ?? '-')
  await tabTo(page, grid)
  await page.keyboard.press('ArrowDown')
  await expect(detail).toContainText(entries.at(-2)?.hash ?? '-')

  const number = page.getByRole('textbox', { name: ledgerView.filter.number })
  await page.keyboard.press('Control+f')
  await expect(number).toBeFocused()
  await page.keyboard.insertText(handover?.body.slipNo ?? '')
  await page.keyboard.press('Enter')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await expect(grid).toContainText(ledgerView.kind.handedOver)

  const collector = detail.getByText('•')
  await expect(collector.first()).toBeVisible()
  await page.keyboard.press('F8')
  await expect(detail.getByText(ledgerView.detail.shown)).toBeVisible()
  expect(readEntries(desk.dataFolder, 'revealed').at(-1)?.body.application).toBe(application)

  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(application)
  await page.keyboard.press('Enter')
  await expect(grid).toContainText(ledgerView.kind.imported)
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('F9')])
  expect(file.suggestedFilename()).toBe(`${history.fileName(application)}.pdf`)

  await pressOn(page, detail.getByRole('button', { name: ledgerView.detail.toApplication(application) }))
  const card = applicationCard(page)
  await expect(card).toContainText(application)
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    pressOn(page, card.getByRole('button', { name: history.save })),
  ])
  expect(again.suggestedFilename()).toBe(file.suggestedFilename())
  await noMouse()
})

test('the chain is verified from the disk; an altered byte is named and makes the desk read-only', async ({
  page,
  desk,
}) => {
  await signIn(page, '朱琴琴')
  const { seq, hash } = readLedger(desk.dataFolder).at(-1) ?? { seq: 0, hash: '' }
  await page.keyboard.press('Alt+7')
  const verify = page.getByRole('button', { name: ledgerView.verify.start })
  await pressOn(page, verify)
  await expect(page.getByText(ledgerView.verify.head(String(seq), hash))).toBeVisible()

  const path = join(desk.dataFolder, 'ledger.jsonl')
  const line = readEntries(desk.dataFolder, 'handedOver')[0]?.seq ?? 0
  const lines = readFileSync(path, 'utf8').split('\n')
  lines[line - 1] = (lines[line - 1] ?? '')
    .replace('"inPerson":true', '"inPerson":false')
    .replace('"how":"scan"', '"how":"hand"')
  writeFileSync(path, lines.join('\n'))
  await pressOn(page, verify)
  await expect(page.getByText(ledgerView.verify.broken('ledger.jsonl', line, line))).toBeVisible()
  await expect(page.getByText(texts.frame.notice.readOnly)).toBeVisible()
})

test('a holiday calendar is shown before it counts, and what is none is refused in words', async ({ page, desk }) => {
  const year = new Date().getFullYear() + 1
  await signIn(page, '朱琴琴')
  const { calendar } = texts.settings
  await openSettings(page, texts.settings.sections.calendar)
  const table = page.getByRole('table', { name: texts.settings.sections.calendar })
  await expect(table).toContainText('2026')

  const choose = (name: string, json: unknown) => chooseFile(page, name, JSON.stringify(json))
  await choose('x.json', { days: [] })
  await expect(page.getByText(texts.rules.calendar.calendarForm)).toBeVisible()
  await choose('old.json', { year: 2019, days: [{ name: '元旦', date: '2019-01-01', isOffDay: true }] })
  await expect(page.getByText('2019')).toBeVisible()
  const days = [
    { name: '元旦', date: `${year}-01-01`, isOffDay: true },
    { name: '元旦', date: `${year}-01-02`, isOffDay: false },
  ]
  await choose(`${year}.json`, { year, papers: ['https://www.gov.cn/notice.htm'], days })
  await expect(page.getByText(calendar.found(String(year), 1, 1))).toBeVisible()
  await expect(table).not.toContainText(String(year))
  await page.keyboard.press('F9')
  await expect(table).toContainText(String(year))
  await expect(table).toContainText('https://www.gov.cn/notice.htm')
  expect(readEntries(desk.dataFolder, 'settingsChanged').at(-1)?.body.names).toEqual(['calendars'])
})
