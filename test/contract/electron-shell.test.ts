import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../shared/host/contract.ts'
import { type RunningElectron, startElectron } from '../support/start-electron.ts'

const channel = 'desk:call'
const own = { channel, origin: 'app://desk', isMainFrame: true }

interface Seen {
  readonly schemes: readonly { readonly scheme: string; readonly privileges: Record<string, boolean> }[]
  readonly windows: readonly { readonly url: string; readonly options: { webPreferences: Record<string, unknown> } }[]
  readonly menus: readonly (readonly { readonly label: string }[])[]
  readonly paths: Readonly<Record<string, string>>
  readonly focus: readonly string[]
  readonly errorBoxes: readonly { readonly content: string }[]
  readonly readyBefore: readonly string[]
  readonly handledSchemes: readonly string[]
  readonly channels: readonly string[]
}

interface Answer {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { readonly code: string }
}

interface Fetched {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

let folder = ''
let desk: RunningElectron

const seen = () => desk.play<Seen>('seen')
const call = (method: string, input: unknown) => desk.play<Answer>('invoke', { ...own, argument: { method, input } })
const fetchUrl = (url: string, method = 'GET') => desk.play<Fetched>('fetch', { url, method })

async function waitForWindow(): Promise<Seen> {
  for (;;) {
    const now = await seen()
    if (now.windows.length > 0) return now
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-electron-'))
  desk = startElectron(folder)
  await waitForWindow()
}, 120_000)

afterAll(async () => {
  if (desk.process.exitCode === null) desk.process.kill('SIGTERM')
  await desk.ended
  rmSync(folder, { recursive: true, force: true })
})

test('the window is sandboxed, isolated, without Node, with web security', async () => {
  const [window] = (await seen()).windows
  expect(window?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  })
  const preload = String(window?.options.webPreferences.preload)
  expect(readFileSync(preload, 'utf8')).toContain('exposeInMainWorld')
})

test('the window is loaded from app:, a secure scheme with an origin of its own, never from file:', async () => {
  const { windows, schemes, handledSchemes } = await seen()
  expect(windows.map(window => window.url)).toEqual(['app://desk/'])
  expect(handledSchemes).toEqual(['app'])
  expect(schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
})

test('scheme, paths and the single instance are settled before the app is ready', async () => {
  const { readyBefore, paths } = await seen()
  expect(readyBefore).toEqual(['setPath', 'registerSchemesAsPrivileged', 'requestSingleInstanceLock'])
  expect(paths).toEqual({ userData: join(folder, 'electron') })
})

test('the page comes with the strict policy', async () => {
  const page = await fetchUrl('app://desk/')
  expect(page.status).toBe(200)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
  const script = page.body.match(/src="(\/assets\/[^"]+\.js)"/)?.[1]
  const loaded = await fetchUrl(`app://desk${script}`)
  expect(loaded.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(loaded.headers['x-content-type-options']).toBe('nosniff')
})

test('nothing outside the window folder is served', async () => {
  const urls = [
    'app://desk/../electron/main.js',
    'app://desk/%2e%2e/electron/main.js',
    'app://desk/..%2f..%2fpackage.json',
  ]
  for (const url of [...urls, 'app://other/', 'app://desk/none.js']) expect((await fetchUrl(url)).status, url).toBe(404)
  expect((await fetchUrl('app://desk/', 'POST')).status).toBe(404)
})

test('every permission is denied', async () => {
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb', 'serial'])
    expect(await desk.play('permissions', { name }), name).toEqual([false, false, false])
})

test('the window goes nowhere, opens nothing, embeds nothing', async () => {
  const prevented = (event: string, details: object) => desk.play('isNavigationPrevented', { event, details })
  const isMainFrame = true
  for (const url of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://other/',
    'app://desk.evil/',
    'data:text/html,x',
  ])
    expect(await prevented('will-frame-navigate', { url, isMainFrame }), url).toBe(true)
  expect(await prevented('will-frame-navigate', { url: 'app://desk/', isMainFrame })).toBe(false)
  expect(await prevented('will-redirect', { url: 'https://example.com/' })).toBe(true)
  expect(await prevented('will-attach-webview', {})).toBe(true)
  expect(await desk.play('openWindow', { url: 'https://example.com/' })).toEqual({ action: 'deny' })
})

test('a frame shows a PDF of the window and nothing from elsewhere', async () => {
  const prevented = (url: string) =>
    desk.play('isNavigationPrevented', { event: 'will-frame-navigate', details: { url, isMainFrame: false } })
  expect(await prevented('blob:app://desk/6f9619ff')).toBe(false)
  for (const url of ['blob:https://example.com/1', 'https://example.com/', 'app://desk/', 'javascript:alert(1)'])
    expect(await prevented(url), url).toBe(true)
})

test('a second start brings the window to front, out of the task bar too', async () => {
  await desk.play('secondStart', { minimized: true })
  expect((await seen()).focus).toEqual(['restore', 'show', 'focus'])
  await desk.play('secondStart', { minimized: false })
  expect((await seen()).focus).toEqual(['show', 'focus'])
})

test('an Electron desk that finds another one ends at once and opens nothing', async () => {
  const second = startElectron(folder, { STAND_IN_SECOND: '1' })
  expect(await second.ended).toBe(0)
})

test('when a desk of the other kind holds the folder, it says who and ends', async () => {
  // The stand-in knows no other instance, so this one gets as far as the lock of the folder.
  const second = startElectron(folder)
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(String(desk.process.pid))
})

test('there is one channel, and only the window itself is answered on it', async () => {
  expect((await seen()).channels).toEqual([channel])
  const argument = { method: 'desk.status', input: {} }
  const invoke = (sender: object) => desk.play<Answer>('invoke', { ...own, argument, ...sender })
  expect((await invoke({})).ok).toBe(true)
  for (const origin of ['https://example.com', 'file://', 'app://other', 'null'])
    await expect(invoke({ origin }), origin).rejects.toThrow('not the window')
  await expect(invoke({ isMainFrame: false })).rejects.toThrow('not the window')
  for (const argument of [null, 'desk.status', {}, { method: 1 }])
    await expect(invoke({ argument })).rejects.toThrow('not a call')
})

test('every method of the contract is answered, and nothing else', async () => {
  for (const method of Object.keys(contract)) {
    const answer = await call(method, { wrong: true })
    expect(['badInput', 'notSignedIn'], method).toContain(answer.error?.code)
  }
  expect((await call('toString', {})).error?.code).toBe('unknownMethod')
})

test('the desk can be set up and worked at over the channel, and saving asks where', async () => {
  const pin = '802613'
  expect((await call('desk.setUpEmpty', { name: '朱琴琴', pin })).ok).toBe(true)
  expect(await call('desk.status', {})).toMatchObject({
    value: { firstRun: false, capabilities: { saveDialog: true } },
  })
  const content = Buffer.from('slip').toString('base64')
  expect(await call('files.save', { name: 'slip.pdf', content })).toEqual({ ok: true, value: null })
  const filePath = join(folder, 'slip.pdf')
  await desk.play('saveTo', { filePath })
  expect(await call('files.save', { name: 'slip.pdf', content })).toEqual({ ok: true, value: { path: filePath } })
  expect(readFileSync(filePath, 'utf8')).toBe('slip')
})

test('the system keeps the key of the backups for its user, and the next start can use it', async () => {
  const set = await call('backup.setPassphrase', { pin: '802613', passphrase: '桃花潭水深千尺，不及汪伦送我情' })
  expect(set).toMatchObject({ ok: true, value: { passphraseSet: true } })
  const kept = JSON.parse(readFileSync(join(folder, 'backup-key.json'), 'utf8')).value
  expect(Object.keys(kept).sort()).toEqual(['cost', 'salt', 'sealed'])
  expect(Buffer.from(kept.sealed, 'base64').toString()).toMatch(/^sealed /)
})

test('the menu is Chinese or English and keeps the keys for the size of the text', async () => {
  const [menu] = (await seen()).menus
  const roles = JSON.stringify(menu)
  for (const role of ['zoomIn', 'zoomOut', 'resetZoom', 'copy', 'paste', 'quit']) expect(roles).toContain(`"${role}"`)
  expect(roles).not.toContain('toggleDevTools')
})

test('closing the window closes the host and lets go of the folder', async () => {
  await desk.play('closeWindow')
  expect(await desk.ended).toBe(0)
  expect(readdirSync(folder)).not.toContain('desk.lock')
  const again = startElectron(folder)
  for (;;) {
    const { windows } = await again.play<Seen>('seen')
    if (windows.length > 0) break
  }
  const status = await again.play<Answer>('invoke', { ...own, argument: { method: 'desk.status', input: {} } })
  expect(status.value).toMatchObject({ backup: { passphraseSet: true } })
  again.process.kill('SIGINT')
  expect(await again.ended).toBe(0)
  if (again.process.connected) await once(again.process, 'disconnect')
})
