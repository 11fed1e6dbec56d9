import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { demoExportCsv } from '../../shared/demo/demo-export.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { callHost } from '../support/call-host.ts'
import { chooseFile } from '../support/choose-file.ts'
import { enterPin, runCommand, signIn, type } from '../support/desk-page.ts'
import { test } from '../support/desk-test.ts'
import { exportCsvOf } from '../support/export-csv.ts'
import { exportHeader, exportRow, toCsv, toXlsx } from '../support/export-file.ts'
import { generateApplications } from '../support/generate-applications.ts'
import { readEntries, readLedger } from '../support/read-ledger.ts'
import { sampleSummary } from '../support/sample-application.ts'

function file(name: string, content: string | Uint8Array) {
  return { name, content }
}

/** This morning's export for the demo branch. */
function demoFile() {
  return file('发票申请导出.csv', `\uFEFF${demoExportCsv(shanghaiDay(new Date().toISOString()))}`)
}

async function openImports(page: Page): Promise<void> {
  await signIn(page, '朱琴琴')
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('heading', { name: '最近的导入' })).toBeVisible()
}

const choose = (page: Page, { name, content }: ReturnType<typeof file>) => chooseFile(page, name, content)

const figure = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).locator('strong')
const preview = (page: Page) => page.getByRole('heading', { name: '核对结果' })
const detail = (page: Page) => page.getByRole('complementary', { name: '这一行' })

async function expectNoSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}

test('a morning’s export: what it would change is seen first, then it is confirmed with one key and found', async ({
  page,
  desk,
}) => {
  await openImports(page)
  await expectNoSeriousFault(page)
  const before = readLedger(desk.dataFolder).length
  await choose(page, demoFile())

  await expect(figure(page, '新增')).toHaveText('44')
  await expect(figure(page, '有变化')).toHaveText('13')
  await expect(figure(page, '无变化')).toHaveText('45')
  await expect(figure(page, '有提示')).toHaveText('0')
  await expect(figure(page, '不导入')).toHaveText('5')
  await expectNoSeriousFault(page)

  // What needs a look stands in front: the refused rows, each with its reason, and one reason alone on demand.
  const list = page.getByRole('grid')
  await expect(list.getByRole('row')).toHaveCount(6)
  await page.getByRole('button', { name: '不认识的状态' }).press('Enter')
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(detail(page)).toContainText('不认识状态“待确认”。请改成申请中、票源紧张、已开具、已邮寄或已作废。')

  await page.getByRole('tab', { name: '有变化' }).press('Enter')
  await expect(list.getByRole('row', { name: '绍兴兰亭文化传播有限公司' })).toContainText(
    '状态：处理中 → 已开具，另有 3 处',
  )
  await expect(detail(page).getByRole('row', { name: '状态' })).toContainText('处理中 → 已开具')
  await expect(detail(page).getByRole('row', { name: '发票号码' })).toContainText('（空） → 70010000')
  await list.press('End')
  await expect(list.getByRole('row').last()).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('导入时自动登记收到 57 张发票')).toBeVisible()
  expect(readLedger(desk.dataFolder)).toHaveLength(before)

  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  await expectNoSeriousFault(page)
  const [imported] = readEntries(desk.dataFolder, 'imported').slice(-1)
  expect(imported?.body).toMatchObject({ rows: 107, new: 44, changed: 13, unchanged: 45, refused: 5, received: 57 })

  await page.keyboard.press('F9')
  await page.keyboard.press('F2')
  await type(page, '2810007919')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('2810007919')
})

test('the same file again changes nothing, and nothing can be confirmed', async ({ page, desk }) => {
  await openImports(page)
  await choose(page, demoFile())
  await expect(preview(page)).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  const after = readLedger(desk.dataFolder).length

  await choose(page, demoFile())
  await expect(figure(page, '无变化')).toHaveText('102')
  await expect(figure(page, '新增')).toHaveText('0')
  await expect(page.getByText('能导入的内容台账里都已经有了；另有 5 行有问题')).toBeVisible()
  await page.keyboard.press('F9')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: '发票申请导出.csv' })).toContainText('朱琴琴')
  expect(readLedger(desk.dataFolder)).toHaveLength(after)
})

test('the problem rows come as a file with reasons, and corrected they are imported', async ({ page, desk }) => {
  await openImports(page)
  await choose(page, demoFile())
  await expect(preview(page)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载问题行（CSV）' }).press('Enter')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('发票申请导出-导入问题.csv')
  const text = readFileSync(await saved.path(), 'utf8')
  expect(text.startsWith('\uFEFF申请单号,')).toBe(true)
  expect(text.trim().split('\r\n')[0]).toMatch(/原文件行号,导入结果,原因$/)
  expect(text).toContain('未导入')

  await page.keyboard.press('Escape')
  const corrected = text.replace('待确认', '已开具')
  await choose(page, file('改好.csv', corrected))
  await expect(figure(page, '新增')).toHaveText('1')
  await expect(figure(page, '不导入')).toHaveText('4')
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  expect(readEntries(desk.dataFolder, 'imported').at(-1)?.body).toMatchObject({ new: 1, refused: 4 })
})

test('columns the desk does not know are mapped once, remembered, and can be mapped again', async ({ page }) => {
  const header = exportHeader.map(name => ({ 订单号: '交易流水', 收件电话: '热线' })[name] ?? name)
  const rows = [header, exportRow({ applicationNo: 'FP1', orderNo: '3000000001', number: '10000001' })]
  const odd = file('自制报表.csv', toCsv(rows))
  await openImports(page)
  await choose(page, odd)
  await expect(page.getByRole('heading', { name: '请对应列' })).toBeVisible()
  await expectNoSeriousFault(page)
  const unknown = page.getByRole('region', { name: '要选的列（2）' })
  await expect(unknown.getByRole('row', { name: '热线' })).toContainText('13812345678')
  await expect(page.getByRole('button', { name: '记住并继续' })).toBeDisabled()

  const select = page.getByRole('combobox', { name: '“交易流水”是什么' })
  await select.press('Enter')
  await type(page, '订单')
  await page.keyboard.press('Enter')
  await expect(select).toHaveValue('订单号')
  await page.getByRole('button', { name: '没选的都不导入' }).press('Enter')
  await page.keyboard.press('F9')
  await expect(figure(page, '新增')).toHaveText('1')
  await expect(page.getByRole('grid').getByRole('row', { name: '3000000001' })).toBeVisible()

  await page.keyboard.press('Escape')
  await choose(page, odd)
  await expect(figure(page, '新增')).toHaveText('1')

  await page.getByRole('button', { name: '重新对应列' }).press('Enter')
  await expect(select).toHaveValue('订单号')
  await page.keyboard.press('Escape')
  await expect(preview(page)).toBeVisible()
})

test('a file that cannot be read says what it is and what to do', async ({ page, desk }) => {
  const before = readLedger(desk.dataFolder).length
  const workbook = await toXlsx({ 导出: [exportHeader, exportRow()] })
  await openImports(page)
  await choose(page, file('导出.xlsx', '%PDF-1.7 …'))
  await expect(page.getByText('这是 PDF，不是表格。')).toBeVisible()
  await choose(page, file('导出.xlsx', workbook.slice(0, workbook.length / 2)))
  await expect(page.getByText('文件不完整，结尾缺失。')).toBeVisible()
  await choose(page, file('空.csv', ''))
  await expect(page.getByText('文件是空的。')).toBeVisible()
  await choose(page, file('没有扩展名', workbook))
  await expect(preview(page)).toBeVisible()
  expect(readLedger(desk.dataFolder)).toHaveLength(before)
})

/** Drops files on the window; answers whether the window kept the browser from opening them itself. */
function drop(page: Page, names: readonly string[]): Promise<boolean> {
  return page.evaluate(
    ({ dropped, text }) => {
      const dataTransfer = new DataTransfer()
      for (const name of dropped) dataTransfer.items.add(new File([text], name))
      const target = document.querySelector('nav') ?? document.body
      const events = ['dragover', 'drop'].map(
        kind => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
      )
      return events.map(event => target.dispatchEvent(event)).every(opened => !opened)
    },
    { dropped: names, text: String(demoFile().content) },
  )
}

test('a file dropped on the imports is taken, two at once are not, and elsewhere it leaves the desk as it is', async ({
  page,
}) => {
  await openImports(page)
  await drop(page, ['一.csv', '二.csv'])
  await expect(page.getByText('一次只能导入一个文件。')).toBeVisible()
  // Where nobody takes it, it does not take the place of the desk.
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { name: '最近的导入' })).toBeHidden()
  expect(await drop(page, ['一.csv'])).toBe(true)
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('heading', { name: '最近的导入' })).toBeVisible()
  await drop(page, ['一.csv'])
  await expect(preview(page)).toBeVisible()
})

test.describe('a large file', () => {
  const large = file('全年.csv', exportCsvOf(generateApplications(12_000)))

  test('shows how far it is, leaves the window usable, and cancelling it changes nothing', async ({ page, desk }) => {
    await openImports(page)
    const before = readLedger(desk.dataFolder).length
    await choose(page, large)
    await expect(page.getByRole('heading', { name: '正在核对' })).toBeVisible()
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('F2')
    await type(page, 'chengbo')
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('澄波')
    await page.keyboard.press('Alt+6')
    await expect(preview(page).or(page.getByText(/\d \/ 1\d,\d{3}/))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: '最近的导入' })).toBeVisible()
    expect(readLedger(desk.dataFolder)).toHaveLength(before)
  })

  test('can be stopped until it is written, and a lock only makes it wait', async ({ page, desk }) => {
    await openImports(page)
    const before = readLedger(desk.dataFolder).length
    await choose(page, large)
    await expect(preview(page)).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('F9')
    await expect(page.getByText('正在把申请交给台账')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(preview(page)).toBeVisible()
    expect(readLedger(desk.dataFolder)).toHaveLength(before)

    await page.keyboard.press('F9')
    await expect(page.getByText('正在把申请交给台账')).toBeVisible()
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('dialog', { name: '已锁定' })).toBeVisible()
    await page.waitForTimeout(1500)
    expect(readLedger(desk.dataFolder)).toHaveLength(before)
    await enterPin(page, '朱琴琴', '802613')
    await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible({ timeout: 60_000 })
    expect(readEntries(desk.dataFolder, 'imported').at(-1)?.body.applications).toBeGreaterThan(11_900)
  })
})

test('an import that another one has overtaken is compared again before it is confirmed', async ({ page, desk }) => {
  await openImports(page)
  await choose(page, demoFile())
  await expect(preview(page)).toBeVisible()
  // Another window of this desk imports in the meantime.
  const { head } = await callHost(page, 'desk.status', {})
  const { id } = await callHost(page, 'imports.begin', { head: head.seq })
  await callHost(page, 'imports.commit', { id, summary: sampleSummary })
  await page.keyboard.press('F9')
  await expect(page.getByText('已经重新核对')).toBeVisible()
  await expect(figure(page, '新增')).toHaveText('44')
  const entries = readEntries(desk.dataFolder, 'imported').length
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  expect(readEntries(desk.dataFolder, 'imported')).toHaveLength(entries + 1)
})

test('whoever signs in next finds no rows of somebody else’s file, and a clerk no import at all', async ({ page }) => {
  await openImports(page)
  await choose(page, demoFile())
  await expect(preview(page)).toBeVisible()
  await callHost(page, 'operators.add', { name: '周主管', pin: '593027', roles: ['supervisor'] })
  await runCommand(page, '退出登录')
  await enterPin(page, '周主管', '593027')
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('heading', { name: '最近的导入' })).toBeVisible()
  await runCommand(page, '退出登录')
  await signIn(page, '沈一鸣')
  await expect(page.getByRole('navigation')).not.toContainText('导入')
})
