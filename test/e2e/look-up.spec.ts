import { expect, type Page } from '@playwright/test'
import type { Application } from '../../shared/domain/application.ts'
import { callHost } from '../support/call-host.ts'
import { applicationCard as card, lookUp } from '../support/counter-page.ts'
import { signIn, tabTo } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readLedger } from '../support/read-ledger.ts'
import { sampleApplication, sampleSummary } from '../support/sample-application.ts'
import { scan } from '../support/scan.ts'
import { codeOf, demoApplication } from '../support/sheet-codes.ts'

const software = () => demoApplication('上海澄波软件有限公司')
const field = (page: Page) => page.getByRole('combobox', { name: '查找发票申请' })
const options = (page: Page) => page.getByRole('listbox').getByRole('option')
const kinds = (folder: string) => readLedger(folder).map(entry => entry.kind)

test.beforeEach(async ({ page, desk }) => {
  expect(desk.url).not.toBe('')
  await signIn(page, '朱琴琴')
  await expect(field(page)).toBeFocused()
})

test('who waits longest comes first; one field finds by number, title, pinyin, phone tail and sheet, with the find marked', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { name: /^\d+ 个申请等待领取$/ })).toBeVisible()
  await expect(options(page).first()).toHaveText(/可领取.*等待 \d+ 个工作日/)
  await page.keyboard.press('ArrowDown')
  await expect(card(page).getByRole('button', { name: '开始交接' })).toBeVisible()
  await page.keyboard.press('Escape')

  const application = software()
  const phone = application.personal?.phone ?? ''
  const number = application.bills[0]?.number ?? ''
  await lookUp(page, application.orderNo)
  await expect(options(page)).toHaveCount(1)
  await expect(options(page).locator('mark')).toHaveText(application.orderNo)
  await expect(card(page).getByText(application.orderNo)).toBeVisible()

  await lookUp(page, 'cbrj')
  await expect(options(page).first().locator('mark')).toHaveText('澄波软件')
  await expect(card(page).getByText('选一个发票申请')).toBeVisible()

  await lookUp(page, `澄波 ${phone.slice(-4)}`)
  await expect(options(page).first()).toContainText(application.orderNo)
  await expect(options(page).first().locator('mark')).toHaveText(['澄波', /^•+\d\d$/])
  await expect(page.getByText(phone)).toHaveCount(0)

  await lookUp(page, number)
  await expect(options(page)).toContainText(`发票号码 ${number}`)

  await lookUp(page, 'shanxueqin')
  await expect(options(page).first().locator('mark')).toHaveText('单••')

  // What is not found says what else to try.
  await lookUp(page, 'zzzz')
  await expect(page.getByText('没有找到「zzzz」')).toBeVisible()
  await expect(page.getByText(/今天的导出文件可能还没有导入/)).toBeVisible()
})

test('with several results Enter opens the best one, and the next Enter begins its handover', async ({ page }) => {
  await lookUp(page, '澄波')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('上海澄波软件有限公司')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '发票交接' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/一次交接还没有完成/)).toBeVisible()
  await lookUp(page, '单雪芹')
  await expect(options(page).first()).toContainText('单')
  await page.keyboard.press('ArrowDown')
  await expect(card(page).getByRole('button', { name: '加入当前交接' })).toBeVisible()
})

test('a scan lands right wherever the focus is', async ({ page }) => {
  const application = software()
  const [first, second] = application.bills
  if (!first || !second) throw new Error('the application has two sheets')

  // In a field of another area: what stood there is not touched, and the counter comes to front.
  await page.keyboard.press('Alt+9')
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await scan(page, codeOf(first))
  await expect(page.getByText(`${first.number} 在分公司，可以领取`)).toBeVisible()
  await expect(card(page).getByText(application.orderNo)).toBeVisible()
  await expect(card(page).getByText('已扫')).toHaveCount(1)

  // In the look-up field itself, by the bare number; both count as scanned in the handover that follows.
  await scan(page, second.number ?? '')
  await expect(card(page).getByText('已扫')).toHaveCount(2)
  await expect(field(page)).toHaveValue(second.number ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 / 3')).toBeVisible()
  await page.keyboard.press('Escape')

  // A check sum that does not fit warns and opens all the same.
  await scan(page, codeOf(first).replace(/[0-9A-F]{4},$/, '0000,'))
  await expect(page.getByText(`${first.number} 二维码校验不符`)).toBeVisible()
  await expect(card(page).getByText(application.orderNo)).toBeVisible()

  await scan(page, '01,01,3100251130,99999999,1.00,20261101,,')
  await expect(page.getByText('台账里没有发票 99999999')).toBeVisible()
  await scan(page, application.applicationNo ?? '')
  await expect(card(page).getByText(application.orderNo)).toBeVisible()
})

test('a scanned slip opens from another area, and an unknown one is refused', async ({ page, desk }) => {
  const handedOver = readLedger(desk.dataFolder).find(entry => entry.kind === 'handedOver')
  if (handedOver?.kind !== 'handedOver') throw new Error('the demo branch has handovers')
  const { slipNo } = handedOver.body
  await page.keyboard.press('Alt+8')
  await scan(page, slipNo)
  await expect(page.getByRole('dialog', { name: `交接单 ${slipNo}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await scan(page, slipNo.replace(/\d{4}$/, '9999'))
  await expect(page.getByText(/台账里没有交接单 .*-9999/)).toBeVisible()
})

test('customer data is masked until asked for, the asking is recorded, and leaving hides it', async ({
  page,
  desk,
}) => {
  const application = software()
  const phone = application.personal?.phone ?? ''
  await lookUp(page, application.orderNo)
  await expect(card(page).getByText('客户资料').first()).toBeVisible()
  await expect(page.getByText(phone)).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(card(page).getByText(phone)).toBeVisible()
  expect(kinds(desk.dataFolder).at(-1)).toBe('revealed')

  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+1')
  await expect(card(page).getByText(application.orderNo)).toBeVisible()
  await expect(page.getByText(phone)).toHaveCount(0)
  await expect(card(page).getByText('查看了客户资料')).toBeVisible()
})

/** Brings sheets into the ledger that nobody has received yet. */
async function announce(page: Page, applications: readonly Application[]): Promise<void> {
  await callHost(page, 'settings.change', { patch: { receiveAtImport: false } })
  const { head } = await callHost(page, 'desk.status', {})
  const { id } = await callHost(page, 'imports.begin', { head: head.seq })
  await callHost(page, 'imports.append', { id, applications: [...applications] })
  await callHost(page, 'imports.commit', { id, summary: sampleSummary })
}

test('sheets are received by scan or as a list, and the equation holds', async ({ page, desk }) => {
  await announce(page, [sampleApplication({ first: 77_000_001, sheets: 3 }), sampleApplication({ first: 77_000_101 })])
  const before = await callHost(page, 'ledger.balance', {})
  await page.keyboard.press('Alt+2')
  const list = page.getByRole('grid', { name: '应到未到的发票' })
  await expect(list.getByRole('row')).toHaveCount(5)

  await scan(page, '77000001')
  await expect(page.getByText('77000001 收到')).toBeVisible()
  await expect(list.getByRole('row')).toHaveCount(4)
  await scan(page, '77000001')
  await expect(page.getByText('77000001 已经在分公司')).toBeVisible()
  await scan(page, '01,01,3100251130,88888888,1.00,20261101,,')
  await expect(page.getByText('台账里没有 88888888，没有登记')).toBeVisible()

  await tabTo(page, list)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F9')
  const question = page.getByRole('dialog', { name: '登记收到 2 张发票？' })
  await expect(question.locator('button:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('row')).toHaveCount(2)

  const balance = page.getByRole('region', { name: /收到的发票等于/ })
  await expect(balance).toContainText(`${before.received + 3}收到=${before.branch + 3}在分公司`)
  await expect(balance).toContainText('账实相符')
  const received = readLedger(desk.dataFolder).filter(entry => entry.kind === 'received')
  expect(received.map(entry => entry.body.via)).toEqual(['scan', 'list'])
})

test('a supervisor takes a sheet back, sends it back and links its reissue, by keyboard', async ({ page, desk }) => {
  // Three dialogs, each of them reached with Tab.
  test.setTimeout(150_000)
  const noMouse = await watchForMouse(page)
  await announce(page, [{ ...sampleApplication({ first: 77_000_001, sheets: 2 }), orderNo: '2999900001' }])
  await page.reload()
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Alt+2')
  await scan(page, '77000001')
  await expect(page.getByText('77000001 收到')).toBeVisible()
  const application = 'FP77000001'
  const sheet = '3100251130-77000001'
  await callHost(page, 'ledger.record', {
    command: {
      kind: 'handOver',
      sheets: [{ sheet, application, how: 'scan' }],
      inPerson: true,
      documentKind: 'residentId',
      collector: { name: '王小明', last4: '1234', phone: '13812345678', letterNo: '' },
      checks: [],
      handReasons: {},
      remark: '',
    },
  })
  await scan(page, '2999900001')
  await expect(card(page).getByText('已领取').first()).toBeVisible()

  await correct(page, '从客户收回发票…')
  const takeBack = page.getByRole('dialog', { name: '从客户收回发票' })
  await expect(takeBack.getByRole('button', { name: '收回发票' })).toBeDisabled()
  await pick(page, '抬头变更')
  await tabTo(page, takeBack.getByRole('button', { name: '收回发票' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/已收回 1 张，单号/)).toBeVisible()
  await expect(page.getByRole('dialog', { name: /^交接单/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await correct(page, '退回服务中心…')
  const sendBack = page.getByRole('dialog', { name: '退回服务中心' })
  await pick(page, '抬头变更，请换开')
  await tabTo(page, sendBack.getByRole('button', { name: '退回服务中心' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/已登记退回 1 张/)).toBeVisible()
  await page.keyboard.press('Escape')

  await correct(page, '登记换开的新发票…')
  const link = page.getByRole('dialog', { name: '登记换开的新发票' })
  await scan(page, '77000001')
  await expect(page.getByText('这就是退回的那一张')).toBeVisible()
  await scan(page, '77000002')
  await expect(link.getByText('记下 77000002 换开自 77000001')).toBeVisible()
  await tabTo(page, link.getByRole('button', { name: '登记换开' }))
  await page.keyboard.press('Enter')
  await expect(card(page).getByText('换开自 77000001').first()).toBeVisible()
  expect(kinds(desk.dataFolder).slice(-3)).toEqual(['takenBack', 'sentBack', 'reissueLinked'])
  await noMouse()
})

test('a handover is voided with a reason, and its sheets are back', async ({ page, desk }) => {
  const handedOver = readLedger(desk.dataFolder).findLast(entry => entry.kind === 'handedOver')
  if (handedOver?.kind !== 'handedOver') throw new Error('the demo branch has handovers')
  const { slipNo, sheets } = handedOver.body
  await scan(page, sheets[0]?.application ?? '')
  await expect(card(page).getByText('已领取').first()).toBeVisible()
  await correct(page, '作废交接单…')
  const dialog = page.getByRole('dialog', { name: '作废交接单' })
  await expect(dialog.getByText(`交接单 ${slipNo} 标为作废`)).toBeVisible()
  await pick(page, '发错了发票')
  await tabTo(page, dialog.getByRole('button', { name: '作废这张交接单' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: `交接单 ${slipNo}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page).getByRole('button', { name: '开始交接' })).toBeVisible()
  expect(kinds(desk.dataFolder).at(-1)).toBe('handoverVoided')
})

test('a clerk sees no corrections', async ({ page }) => {
  await callHost(page, 'session.signOut', {})
  await signIn(page, '沈一鸣')
  await lookUp(page, software().orderNo)
  await expect(card(page).getByRole('button', { name: '开始交接' })).toBeVisible()
  await expect(card(page).getByRole('button', { name: '更正' })).toHaveCount(0)
})

async function correct(page: Page, action: string): Promise<void> {
  await tabTo(page, card(page).getByRole('button', { name: '更正' }))
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: action })
  await expect(item).toBeVisible()
  for (let presses = 0; presses < 6; presses += 1) {
    if (await item.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

async function pick(page: Page, reason: string): Promise<void> {
  const radio = page.getByRole('radio', { name: reason, exact: true })
  await tabTo(page, page.getByRole('radiogroup', { name: '原因' }).getByRole('radio').first())
  for (let presses = 0; presses < 6 && !(await radio.isChecked()); presses += 1) {
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  }
  await expect(radio).toBeChecked()
}
