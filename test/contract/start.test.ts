import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
let folder = ''
let running: ChildProcess | null = null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-start-'))
})

afterEach(() => {
  running?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A folder named as Electron's own, whose program is a script. */
function writeElectron(script: string): string {
  const place = join(folder, 'electron')
  mkdirSync(place)
  writeFileSync(join(place, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return place
}

/** Runs `npm start`'s script until it ends or has printed `until`, which Ctrl-C then ends. */
async function start(args: readonly string[], env: Record<string, string | undefined>, until: RegExp | null = null) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running = child
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (until?.test(output)) child.kill('SIGINT')
    })
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve))
  return { code, output }
}

const serving = /#token=\S+/

test('Electron opens the desk where its binary is, with the options and the exit code handed through', async () => {
  const ELECTRON_OVERRIDE_DIST_PATH = writeElectron('echo "electron: $@"; exit 3')
  const data = join(folder, 'data')
  const { code, output } = await start(['--demo', `--data=${data}`], { ELECTRON_OVERRIDE_DIST_PATH, DISPLAY: ':0' })
  expect(code).toBe(3)
  expect(output).toMatch(new RegExp(`electron: ${root} .*--demo --data=${data}`))
}, 120_000)

test('without Electron it says why and uses the browser shell; Ctrl-C ends it', async () => {
  const ELECTRON_OVERRIDE_DIST_PATH = writeElectron('echo "missing library"; exit 127')
  const env = { ELECTRON_OVERRIDE_DIST_PATH, DISPLAY: ':0', DESK_BROWSER: join(folder, 'no-browser') }
  const { code, output } = await start([`--data=${join(folder, 'data')}`], env, serving)
  expect(output).toContain('Not in Electron: a library it needs is missing')
  expect(output).toMatch(/没有找到|was found/)
  expect(code).toBe(0)
}, 120_000)

test('without a display it serves and prints the address', async () => {
  const env = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
  const { code, output } = await start([`--data=${join(folder, 'data')}`], env, serving)
  expect(output).toContain('Not in Electron: there is no display')
  expect(code).toBe(0)
}, 120_000)

test('Electron that was asked for and cannot open is a failure, not another shell', async () => {
  const env = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
  const { code, output } = await start(['--host=electron'], env)
  expect(code).toBe(1)
  expect(output).toContain('cannot open in Electron: there is no display')
})

test('an unknown option ends with what is known', async () => {
  const { code, output } = await start(['--dmeo'], {})
  expect(code).toBe(2)
  expect(output).toContain('--demo')
})

test('a port that is taken ends with a message, and the folder is free again', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    other.close()
  })
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const data = join(folder, 'data')
  const { code, output } = await start([`--data=${data}`, '--no-open', `--port=${port}`], {})
  expect(code).toBe(1)
  expect(output).toContain(String(port))
  expect(readdirSync(data)).not.toContain('desk.lock')
})

test('a data folder of a newer program is not opened; the version it needs is named', async () => {
  const data = join(folder, 'data')
  mkdirSync(data)
  writeFileSync(join(data, 'format.json'), '{"format":99,"since":"9.1.0"}')
  const { code, output } = await start([`--data=${data}`, '--no-open'], { LC_ALL: 'zh_CN.UTF-8' })
  expect(output).toContain('请安装 9.1.0 或更新的版本')
  expect(code).toBe(1)
  expect(readdirSync(data).sort()).toEqual(['format.json', 'station'])
}, 120_000)
