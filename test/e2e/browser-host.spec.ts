import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { buildDesk, type RunningDesk, startDesk } from '../support/start-desk.ts'

let desk: RunningDesk

test.beforeEach(async () => {
  desk = await startDesk()
})

test.afterEach(async () => {
  await desk.kill()
})

test('the window keeps its token over a reload, and the address bar does not show it', async ({ page }) => {
  const refused: string[] = []
  page.on('response', response => response.status() >= 400 && refused.push(response.url()))
  await page.goto(desk.url)
  const token = () => page.evaluate(() => sessionStorage.getItem('desk-token'))
  await expect.poll(token).toBe(new URL(desk.url).hash.slice('#token='.length))
  await expect(page).toHaveURL(new RegExp(`^${new URL(desk.url).origin}/[^?]*$`))
  expect(page.url()).not.toContain('token')
  await page.reload()
  await page.waitForRequest(request => request.url().endsWith('/call'))
  expect(refused).toEqual([])
})

test('a page of another origin cannot reach the desk', async ({ page }) => {
  const { origin } = new URL(desk.url)
  await page.goto('about:blank')
  const outcome = await page.evaluate(async address => {
    try {
      const response = await fetch(`${address}/call`, { method: 'POST', body: '{}' })
      return `answered ${response.status}`
    } catch {
      return 'refused'
    }
  }, origin)
  expect(outcome).toBe('refused')
})

test('Ctrl-C ends the desk cleanly and lets go of the folder', async ({ page }) => {
  await page.goto(desk.url)
  expect(await desk.stop('SIGINT')).toBe(0)
  const again = await startDesk({ dataFolder: desk.dataFolder })
  await again.kill()
})

test('a second start on the same folder says who has it and asks for its window', async ({ page }) => {
  await page.goto(desk.url)
  const focusRequests = page.waitForResponse(
    async response => response.url().endsWith('/call') && (await response.text()).includes('"focusRequests":1'),
  )
  const main = buildDesk()
  const second = spawnSync(process.execPath, [main, `--data=${desk.dataFolder}`, '--no-open'], { encoding: 'utf8' })
  expect(second.stderr).toContain(String(desk.process.pid))
  expect(second.status).toBe(0)
  await focusRequests
})
