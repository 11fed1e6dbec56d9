import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningElectron, startElectron } from '../support/start-electron.ts'

// As an AppImage, the one kind of package that can be replaced here; the others differ in electron-updater only.
const folder = mkdtempSync(join(tmpdir(), 'desk-updates-'))
const data = join(folder, 'data')
const program = join(folder, 'desk.AppImage')
const ran = join(folder, 'ran')
const releases = join(folder, 'releases')
let server: Server
let served = ''
let desk: RunningElectron

interface Answer {
  readonly ok: boolean
  readonly value?: { readonly state: string; readonly offer: unknown; readonly fault: unknown }
  readonly error?: { readonly code: string; readonly params?: Readonly<Record<string, unknown>> }
}

const call = (method: string, input: unknown = {}) =>
  desk.play<Answer>('invoke', {
    ...{ channel: 'desk:call', origin: 'app://desk', isMainFrame: true },
    argument: { method, input },
  })

/** Tells, when it runs, whether the desk still held its folder. */
const installer = `#!/bin/sh\nif [ -e '${data}/desk.lock' ]; then echo held; else echo free; fi > '${ran}.part'\nmv '${ran}.part' '${ran}'\n`

/** Writes a release as the packager leaves one; answers its folder. */
function writeRelease(name: string, version: string, change: (yml: string) => string = yml => yml): string {
  const release = join(releases, name)
  mkdirSync(release, { recursive: true })
  const file = `fapiao-desk-${version}-x64.AppImage`
  writeFileSync(join(release, file), installer)
  const sha512 = createHash('sha512').update(installer).digest('base64')
  const yml = `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: ${installer.length}\npath: ${file}\nsha512: ${sha512}\nreleaseDate: '2026-11-22T02:00:00.000Z'\n`
  writeFileSync(join(release, 'latest-linux.yml'), change(yml))
  return release
}

async function choose(release: string): Promise<Answer> {
  await desk.play('choose', { filePath: join(release, 'latest-linux.yml') })
  return call('updates.choose')
}

async function fetchUpdate() {
  const begun = await call('updates.fetch')
  if (!begun.ok) return begun
  await expect.poll(async () => (await call('updates.status')).value?.state).not.toBe('fetching')
  return call('updates.status')
}

beforeAll(async () => {
  mkdirSync(releases)
  writeFileSync(program, '#!/bin/sh\necho old\n', { mode: 0o755 })
  const resources = join(folder, 'resources')
  mkdirSync(resources)
  writeFileSync(join(resources, 'app-update.yml'), 'updaterCacheDirName: fapiao-desk-updater\n')
  server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://desk.invalid').pathname)
    const file = join(releases, name)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  served = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  desk = startElectron(data, {
    ...{ STAND_IN_RESOURCES: resources, STAND_IN_VERSION: '0.1.0', APPIMAGE: program },
    XDG_CACHE_HOME: join(folder, 'cache'),
  })
  await vi.waitFor(() => call('desk.status'), { timeout: 60_000 })
  await call('desk.setUpEmpty', { name: '朱琴琴', pin: '802613' })
}, 120_000)

afterAll(async () => {
  if (desk.process.exitCode === null) desk.process.kill('SIGKILL')
  await desk.ended
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('an installed desk can be updated, by a supervisor alone, once somebody says from where', async () => {
  expect(await call('desk.status')).toMatchObject({ value: { capabilities: { updates: true } } })
  expect(await call('updates.check')).toMatchObject({ error: { code: 'updateSourceMissing' } })
  expect(await call('updates.status')).toMatchObject({ value: { current: '0.1.0', state: 'none' } })
})

test.each([
  ['nothing for this system', (yml: string) => yml, 'latest.yml', 'updateNotThere'],
  ['a file that is no release', () => 'hello', null, 'updateDamaged'],
  ['an empty file', () => '', null, 'updateDamaged'],
  ['a version that is none', (yml: string) => yml.replace('9.0.0', 'newest'), null, 'updateDamaged'],
  [
    'an installer from elsewhere',
    (yml: string) => yml.replace('url: ', 'url: http://127.0.0.1:9/'),
    null,
    'updateDamaged',
  ],
])('a folder with %s offers nothing', async (name, change, only, code) => {
  const release = writeRelease(name, '9.0.0', change)
  if (only !== null) rmSync(join(release, 'latest-linux.yml'))
  expect(await choose(release)).toMatchObject({ error: { code } })
  expect((await call('updates.status')).value?.state).toBe('none')
})

test('a folder that is not there any more is named', async () => {
  expect(await choose(join(releases, 'pulled out'))).toMatchObject({ error: { code: 'updateUnreachable' } })
})

test.each([
  ['an altered installer', (release: string) => writeFileSync(join(release, 'fapiao-desk-9.0.0-x64.AppImage'), 'evil')],
  ['an installer that was not copied', (release: string) => rmSync(join(release, 'fapiao-desk-9.0.0-x64.AppImage'))],
])('%s is found before anything runs', async (name, damage) => {
  const release = writeRelease(name, '9.0.0')
  expect(await choose(release)).toMatchObject({ value: { state: 'offered', offer: { version: '9.0.0' } } })
  damage(release)
  const { value } = await fetchUpdate()
  expect(value).toMatchObject({
    state: 'offered',
    fault: { code: expect.stringMatching(/^update(Damaged|Unreachable)$/) },
  })
  expect(await call('updates.install', { handovers: 0 })).toMatchObject({ error: { code: 'updateNotReady' } })
})

test('an installer without a checksum is not fetched', async () => {
  await choose(writeRelease('unchecked', '9.0.0', yml => yml.replaceAll(/ *sha512: .*\n/g, '')))
  const { value, ok } = await fetchUpdate()
  expect(ok && value?.state === 'ready').toBe(false)
})

test.each([
  ['0.0.9', 'older'],
  ['0.1.0', 'same'],
])('%s is not fetched, from wherever it comes', async (version, state) => {
  const release = writeRelease(`version ${version}`, version)
  expect(await choose(release)).toMatchObject({ value: { state } })
  expect(await call('updates.fetch')).toMatchObject({ error: { code: 'updateNotNewer', params: { version } } })
})

test('from an address of the network it is fetched, refused while work is open, and run once the folder is free', async () => {
  writeRelease('net', '0.2.0')
  await call('settings.change', { patch: { update: { source: `${served}/net` } } })
  expect(await call('updates.check')).toMatchObject({
    value: { state: 'offered', offer: { version: '0.2.0', releasedAt: '2026-11-22T02:00:00.000Z' } },
  })
  expect((await fetchUpdate()).value).toMatchObject({ state: 'ready', fault: null })
  expect(await call('updates.install', { handovers: 1 })).toMatchObject({ error: { code: 'updateWorkOpen' } })
  await call('ledger.record', { command: { kind: 'beginStockTake' } })
  expect(await call('updates.install', { handovers: 0 })).toMatchObject({
    error: { code: 'updateWorkOpen', params: { work: 'stockTake' } },
  })
  await call('ledger.record', { command: { kind: 'dropStockTake' } })
  expect(existsSync(ran)).toBe(false)

  expect(await call('updates.install', { handovers: 0 })).toEqual({ ok: true, value: null })
  expect(await desk.ended).toBe(0)
  await expect.poll(() => existsSync(ran)).toBe(true)
  expect(readFileSync(ran, 'utf8')).toBe('free\n')
  expect(readFileSync(program, 'utf8')).toBe(installer)
})
