import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { textsOf } from '../../shared/i18n/texts.ts'
import { beginHandover, someCollector } from '../support/counter-page.ts'
import { enterPin, openSettings, runCommand, signIn, tabTo, type, typeInto } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readLedger } from '../support/read-ledger.ts'
import { scan } from '../support/scan.ts'
import { demoApplication } from '../support/sheet-codes.ts'
import { startDesk } from '../support/start-desk.ts'

const texts = textsOf('zh-CN')

const clockForward = fileURLToPath(new URL('../support/clock-forward.mjs', import.meta.url))

test.use({ deskOptions: { demo: true, env: { NODE_OPTIONS: `--import=${clockForward}` } } })

async function giveWrongPin(page: Page): Promise<void> {
  await enterPin(page, '沈一鸣', '999999')
}

test('five wrong PINs lock, a restart does not shorten it, and the next one locks for longer', async ({
  page,
  desk,
}) => {
  for (const left of [4, 3, 2, 1]) {
    await giveWrongPin(page)
    await expect(page.getByText(`PIN 不对，还可以试 ${left} 次。`)).toBeVisible()
  }
  await giveWrongPin(page)
  await expect(page.getByText(/请等 0:[23]\d 再试/)).toBeVisible()
  await expect(page.getByLabel('沈一鸣 的 PIN')).toBeDisabled()

  await desk.stop('SIGKILL')
  const again = await startDesk({
    dataFolder: desk.dataFolder,
    env: { NODE_OPTIONS: `--import=${clockForward}` },
  })
  await page.goto(again.url)
  // The field takes the focus once it is there; a number pressed on a name has to come after that.
  await expect(page.getByLabel('朱琴琴 的 PIN')).toBeFocused()
  await page.getByRole('radio', { name: '沈一鸣' }).press('2')
  await expect(page.getByText(/请等 0:[0-3]\d 再试/)).toBeVisible()

  again.process.kill('SIGUSR2')
  await page.reload()
  await giveWrongPin(page)
  await expect(page.getByText(/请等 (1:00|0:5\d) 再试/)).toBeVisible()

  // Nobody else is locked out by it.
  await page.getByRole('radio', { name: '陆远' }).press('3')
  await enterPin(page, '陆远', '356028')
  await expect(page.getByRole('navigation')).toBeVisible()
  await again.kill()
})

test('after the idle time the desk locks itself and keeps what was typed', async ({ page, desk }) => {
  const noMouse = await watchForMouse(page)
  await page.reload()
  await signIn(page, '朱琴琴')
  await page.keyboard.press('F1')
  await type(page, '地址')
  await openSettings(page, '分公司')
  await typeInto(page, page.getByLabel('联系人'), '朱琴琴、沈一鸣')
  const seq = readLedger(desk.dataFolder).length

  desk.process.kill('SIGUSR2')
  const lock = page.getByRole('dialog', { name: '已锁定' })
  await expect(lock).toBeVisible()
  // Nothing beneath can be reached: Tab leaves the lock for the browser's own buttons only.
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus:not(body, dialog[aria-label="已锁定"] *)')).toHaveCount(0)
  }

  await tabTo(page, lock.getByLabel(/PIN/))
  await enterPin(page, '朱琴琴', '802613')
  await expect(lock).toBeHidden()
  await expect(page.getByLabel('联系人')).toHaveValue('朱琴琴、沈一鸣')
  await expect(page.getByLabel('联系人')).toBeFocused()
  expect(readLedger(desk.dataFolder)).toHaveLength(seq)
  await noMouse()
})

test('Ctrl+L locks at once, from inside a dialog too; a scan at the lock is refused and not kept', async ({ page }) => {
  await signIn(page, '沈一鸣')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: '命令' })).toBeFocused()
  await page.keyboard.press('Control+l')
  const lock = page.getByRole('dialog', { name: '已锁定' })
  await expect(lock).toBeVisible()
  await scan(page, 'SH-20261122-0001')
  await expect(lock.getByText('还没有登录，刚才的扫描没有记录。')).toBeVisible()
  await expect(lock.getByLabel('沈一鸣 的 PIN')).toHaveValue('')
  await enterPin(page, '沈一鸣', '471905')
  await expect(lock).toBeHidden()
  await expect(page.getByRole('combobox', { name: '命令' })).toBeFocused()
})

test('after a sign-out the next one finds a clean desk: no question, no begun handover, no collector', async ({
  page,
}) => {
  const { orderNo } = demoApplication('上海澄波软件有限公司')
  await signIn(page, '沈一鸣')
  await beginHandover(page, orderNo)
  await typeInto(page, page.getByLabel(texts.handover.name), someCollector.name)
  await runCommand(page, texts.frame.signOut)
  await signIn(page, '陆远')
  await expect(page.getByRole('combobox', { name: texts.counter.field.label })).toHaveValue('')
  await expect(page.getByLabel(texts.handover.name)).toHaveCount(0)
  await beginHandover(page, orderNo)
  await expect(page.getByLabel(texts.handover.name)).toHaveValue('')
  expect(page.workers().filter(worker => worker.url().includes('search'))).toHaveLength(1)
})
