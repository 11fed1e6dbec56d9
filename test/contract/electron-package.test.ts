import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findSumatra } from '../../main/electron/sumatra-path.ts'
import { writeElectronFolder } from '../support/write-electron-folder.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const folder = mkdtempSync(join(tmpdir(), 'desk-package-'))
const app = join(folder, 'out', 'win-unpacked')
/** How the wire spells a fuse that is on. */
const enabled = '1'.charCodeAt(0)
let packed: readonly string[] = []

function runNode(...args: readonly string[]): void {
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`${args[0]}:\n${ran.stdout}${ran.stderr}`)
}

beforeAll(async () => {
  runNode('scripts/build.mjs', 'renderer', 'electron')
  const electron = join(folder, 'electron')
  await writeElectronFolder(electron)
  const places = [`-c.electronDist=${electron}`, `-c.directories.output=${join(folder, 'out')}`]
  runNode('node_modules/electron-builder/cli.js', '--win', 'dir', '--x64', '--publish=never', ...places)
  packed = listPackage(join(app, 'resources', 'app.asar'), { isPack: false })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package holds the built desk and the one package it needs at run time', () => {
  for (const file of [
    '/package.json',
    '/dist/electron/main.js',
    '/dist/electron/preload.cjs',
    '/dist/renderer/index.html',
  ])
    expect(packed).toContain(file)
  const modules = packed.filter(file => /^\/node_modules\/[^/]+$/.test(file))
  expect(modules).toEqual(['/node_modules/pdf-to-printer'])
})

test('neither sources nor the other shell are packed', () => {
  const others = ['/main', '/renderer', '/shared', '/test', '/scripts', '/dist/browser-host', '/dist/.build.json']
  expect(packed.filter(file => others.some(other => file === other || file.startsWith(`${other}/`)))).toEqual([])
})

test('SumatraPDF lies beside the archive, where it can be started and the desk looks for it', () => {
  const found = findSumatra(join(app, 'resources'))
  expect(found !== null && existsSync(found)).toBe(true)
})

test('the fuses leave no way to run other code in the program', async () => {
  const wire = await getCurrentFuseWire(join(app, 'fapiao-desk.exe'))
  const isOn = (fuse: FuseV1Options) => wire[fuse] === enabled
  expect(isOn(FuseV1Options.RunAsNode)).toBe(false)
  expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false)
  expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false)
  expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false)
  expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true)
  expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true)
  expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true)
})
