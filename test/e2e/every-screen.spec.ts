import { expect, type Page, test } from '@playwright/test'
import { demoExportCsv } from '../../shared/demo/demo-export.ts'
import { demoPools } from '../../shared/demo/demo-pools.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { collectWords } from '../support/collect-words.ts'
import { someCollector } from '../support/counter-page.ts'
import { runCommand, signIn } from '../support/desk-page.ts'
import { test as deskTest } from '../support/desk-test.ts'
import { knownWords, untranslated } from '../support/known-words.ts'
import { demoToday } from '../support/sheet-codes.ts'
import { acts } from '../tour/acts.ts'
import { Examiner } from '../tour/examiner.ts'
import { Reader } from '../tour/reader.ts'
import { showFirstRun } from '../tour/scenes/first-run.ts'
import { beginTour, type Tour } from '../tour/tour.ts'

const known = knownWords(demoToday(), [
  ...demoExportCsv(shanghaiDay(new Date().toISOString())).split(/[\r\n,]+/),
  ...[someCollector.name, '欧阳静怡', '吉野真一', '没有这家公司', '没有这个人', 'cbrj', 'WT-2026-117'],
  ...[
    '单据',
    '打款户名',
    '发票申请（旧模板）.csv',
    'parcel.csv',
    'waybills.txt',
    ...demoPools().map(({ account }) => account),
    'HP-LaserJet',
    'ledger.jsonl',
  ],
])

/** Walks through an act in the test language and notes who is shut out and what is untranslated. */
async function examine(page: Page, options: { readonly demo: boolean }, show: (tour: Tour) => Promise<void>) {
  const examiner = new Examiner(page)
  const reader = new Reader(page, known)
  const visitor = {
    keepsDocuments: false,
    async see(name: string) {
      await reader.see(name)
      await examiner.see(name)
    },
    async keep() {
      // How a document is saved is no screen.
    },
  }
  const tour = await beginTour(page, visitor, { language: 'test', ...options })
  await show(tour)
  await tour.end()
  expect(examiner.found, 'what shuts somebody out').toEqual([])
  expect([...reader.found], 'what is untranslated').toEqual([])
}

test.describe('everybody can use every screen, and nothing on it is left untranslated', () => {
  // The longest file by far; one after another its acts would keep a single worker busy at the end.
  test.describe.configure({ mode: 'parallel' })
  test('first run', ({ page }) => examine(page, { demo: false }, tour => showFirstRun(tour, 'test')))

  for (const [name, scenes] of Object.entries(acts)) {
    test(name, ({ page }) =>
      examine(page, { demo: true }, async tour => {
        await signIn(page, '朱琴琴')
        for (const show of scenes) await show(tour)
      }),
    )
  }
})

deskTest('the language changes at once, and what was typed stays', async ({ page }) => {
  const chinese = textsOf('zh-CN')
  const english = textsOf('en')
  await signIn(page, '沈一鸣')
  await page.getByRole('combobox', { name: chinese.counter.field.label }).fill('澄波')
  await runCommand(page, 'English')
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
