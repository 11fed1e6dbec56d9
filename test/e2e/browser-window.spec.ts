import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildDesk } from '../support/start-desk.ts'

let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-window-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** The installed browser as the desk starts it, only without a screen, and telling its process id and arguments. */
function writeHeadlessBrowser(): string {
  const path = join(folder, 'browser')
  const browser = process.env.DESK_BROWSER ?? '/usr/bin/chromium'
  const script = `#!/bin/sh
printf '%s\\n' "$@" > ${folder}/arguments
echo $$ > ${folder}/pid
exec ${browser} --headless=new --disable-gpu --no-sandbox "$@"
`
  writeFileSync(path, script, { mode: 0o755 })
  return path
}

test('the desk opens a window, does not put its token on the command line, and ends with the window', async () => {
  const main = buildDesk()
  const env = { ...process.env, DESK_BROWSER: writeHeadlessBrowser(), DISPLAY: process.env.DISPLAY ?? ':0' }
  const desk = spawn(process.execPath, [main, `--data=${join(folder, 'data')}`], { env, stdio: ['ignore', 'pipe', 2] })
  const ended = new Promise<number | null>(resolve => desk.once('exit', resolve))
  let output = ''
  desk.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    await expect.poll(() => existsSync(join(folder, 'pid'))).toBe(true)
    const given = readFileSync(join(folder, 'arguments'), 'utf8')
    expect(given).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#ticket=/)
    expect(given).not.toContain('token')
    const ticket = given.match(/#ticket=(\S+)/)?.[1] ?? ''
    const origin = given.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? ''
    const redeem = async () => {
      const headers = { Origin: origin, 'Content-Type': 'application/json' }
      return (await fetch(`${origin}/ticket`, { method: 'POST', headers, body: JSON.stringify({ ticket }) })).status
    }
    // The window was first; a moment later the ticket is worth nothing. Asked too early it would be taken from it.
    await new Promise(resolve => setTimeout(resolve, 5_000))
    expect(await redeem()).toBe(401)
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')))
    expect(await ended).toBe(0)
    expect(output.trim().split('\n').at(-1)).toMatch(/窗口已关闭|window was closed/)
  } finally {
    desk.kill('SIGKILL')
  }
})
