import { expect, type Page, test } from '@playwright/test'
import { demoExportCsv } from '../../shared/demo/demo-export.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { collectWords } from '../support/collect-words.ts'
import { someCollector } from '../support/counter-page.ts'
import { signIn } from '../support/desk-page.ts'
import { test as deskTest } from '../support/desk-test.ts'
import { knownWords, untranslated } from '../support/known-words.ts'
import { demoToday } from '../support/sheet-codes.ts'
import { showFirstRun } from '../tour/scenes/first-run.ts'
import { scenes } from '../tour/scenes.ts'
import { settle } from '../tour/settle.ts'
import { beginTour, type Visitor } from '../tour/tour.ts'

/** What is the same in every language. */
const untouchable = [
  // Keys as they stand on the keyboard.
  /^(F\d+|Esc|Escape|Enter|Tab|Ctrl[ +][A-Z]|Alt[ +]\d)$/,
  // Paper and programs, and how each language calls itself.
  /^(A[45]|CUPS|ECONNREFUSED|中文|English)$/,
  // Amounts in capitals are Chinese on every Fapiao.
  /^人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+$/,
  // Stations, folders and hashes; files named after a day.
  /^(desk-[0-9a-f]+|\/\S+|[0-9a-f]{64}|demo-[\d-]+\.csv|发票申请导出-[\d-]+\.csv)$/,
]

/** Notes at every screen and dialog what is not in the test language. */
class Reader implements Visitor {
  readonly found = new Set<string>()
  readonly #page: Page
  readonly #known: readonly string[]
  readonly #seen = new Set<string>()

  constructor(page: Page, known: readonly string[]) {
    this.#page = page
    this.#known = known
  }

  async see(name: string): Promise<void> {
    await settle(this.#page)
    for (const text of await collectWords(this.#page)) {
      if (this.#seen.has(text) || untouchable.some(form => form.test(text))) continue
      this.#seen.add(text)
      const rest = untranslated(text, this.#known)
      if (rest) this.found.add(`${name}: ${rest} (in: ${text})`)
    }
  }

  async keep(): Promise<void> {
    // A saved slip is no screen.
  }
}

const known = knownWords(demoToday(), [
  ...demoExportCsv(shanghaiDay(new Date().toISOString())).split(/[\r\n,]+/),
  ...[someCollector.name, '欧阳静怡', '吉野真一', '没有这家公司', 'cbrj', 'WT-2026-117'],
  ...['单据', '打款户名', '发票申请（旧模板）.csv', 'parcel.csv', 'HP-LaserJet', 'ledger.jsonl'],
])

test.describe('nothing on any screen is left untranslated', () => {
  test('first run', async ({ page }) => {
    const reader = new Reader(page, known)
    const tour = await beginTour(page, reader, { language: 'test', demo: false })
    await showFirstRun(tour, 'test')
    await tour.end()
    expect([...reader.found]).toEqual([])
  })

  for (const [name, show] of Object.entries(scenes)) {
    test(name, async ({ page }) => {
      const reader = new Reader(page, known)
      const tour = await beginTour(page, reader, { language: 'test' })
      await signIn(page, '朱琴琴')
      await show(tour)
      await tour.end()
      expect([...reader.found]).toEqual([])
    })
  }
})

deskTest('the language changes at once, and what was typed stays', async ({ page }) => {
  const chinese = textsOf('zh-CN')
  const english = textsOf('en')
  await signIn(page, '沈一鸣')
  await page.getByRole('combobox', { name: chinese.counter.field.label }).fill('澄波')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('English')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: english.counter.field.label })).toHaveValue('澄波')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByText(english.frame.statusBar.ledger, { exact: false }).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('combobox', { name: english.counter.field.label })).toBeVisible()
})

test('the reader would notice an untranslated text, heard or seen', async ({ page }) => {
  await page.setContent('<button aria-label="Close"><b>[[ui.x(1)]]</b> 张</button><input placeholder="姓名" value="x">')
  const words = await collectWords(page)
  expect(words.map(text => untranslated(text, ['上海'])).filter(Boolean)).toEqual(['Close', '张', '姓名'])
})
