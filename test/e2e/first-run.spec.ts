import { expect } from '@playwright/test'
import { demoOperators } from '../../shared/demo/demo-branch.ts'
import { pressOn, signIn, typeInto } from '../support/desk-page.ts'
import { test, watchForMouse } from '../support/desk-test.ts'
import { readEntries, readLedger } from '../support/read-ledger.ts'

test.use({ deskOptions: {} })

test('an empty branch begins with its first supervisor, who is signed in and stands in the ledger', async ({
  page,
  desk,
}) => {
  const name = page.getByLabel('姓名')
  await expect(name).toBeFocused()

  // What is missing is said before anything is created.
  await page.keyboard.press('Enter')
  await expect(page.getByText('请填姓名。')).toBeVisible()
  await typeInto(page, name, '钱理真')
  await typeInto(page, page.getByLabel('PIN（至少 6 位数字）'), '48151')
  await typeInto(page, page.getByLabel('再输一次 PIN'), '48162')
  await page.keyboard.press('Enter')
  await expect(page.getByText('PIN 只能是数字，至少 6 位。')).toBeVisible()
  await expect(page.getByText('两次输入的 PIN 不一样。')).toBeVisible()
  expect(readLedger(desk.dataFolder)).toEqual([])

  await typeInto(page, page.getByLabel('PIN（至少 6 位数字）'), '481516')
  await typeInto(page, page.getByLabel('再输一次 PIN'), '481516')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
  await expect(page.getByRole('button', { name: /钱理真/ })).toContainText('主管')
  await expect(page.getByText('演示数据')).toBeHidden()
  expect(readEntries(desk.dataFolder, 'operatorAdded').map(({ body }) => body.roles)).toEqual([
    expect.arrayContaining(['supervisor']),
  ])
})

test('an obvious PIN is refused with the reason', async ({ page, desk }) => {
  await typeInto(page, page.getByLabel('姓名'), '钱理真')
  await typeInto(page, page.getByLabel('PIN（至少 6 位数字）'), '123456')
  await typeInto(page, page.getByLabel('再输一次 PIN'), '123456')
  await page.keyboard.press('Enter')
  await expect(page.getByText('这个 PIN 太容易猜到')).toBeVisible()
  expect(readLedger(desk.dataFolder)).toEqual([])
})

test('the demo branch is filled by one button, shows its PINs, and says throughout that it is a demo', async ({
  page,
  desk,
}) => {
  const noMouse = await watchForMouse(page)
  await pressOn(page, page.getByRole('button', { name: '开始演示' }))
  for (const { name, pin } of demoOperators) {
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(pin)
  }
  await signIn(page, '沈一鸣')
  await expect(page.getByText('演示数据')).toBeVisible()
  expect(readEntries(desk.dataFolder, 'handedOver').length).toBeGreaterThan(3)
  await noMouse()
})
