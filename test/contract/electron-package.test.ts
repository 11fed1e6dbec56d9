import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findSumatra } from '../../main/electron/sumatra-path.ts'
import { defaultDataFolder } from '../../main/host/data-folder.ts'
import { writeElectronFolder } from '../support/write-electron-folder.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const folder = mkdtempSync(join(tmpdir(), 'desk-package-'))
/** How the wire spells a fuse that is on. */
const enabled = '1'.charCodeAt(0)
/** What the desk adds to Electron, in bytes: the fonts of its papers, SumatraPDF on Windows, and not much more. */
const limits = { archive: 36e6, beside: 13e6 }
const systems = ['win', 'linux'] as const
const read = (name: string) => readFileSync(join(root, name), 'utf8')

beforeAll(async () => {
  const electron = join(folder, 'electron')
  await writeElectronFolder(electron)
  const places = [`-c.electronDist=${electron}`, `-c.directories.output=${join(folder, 'out')}`]
  const args = ['scripts/dist.mjs', '--win', '--linux', '--dir', '--x64', ...places]
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`${ran.stdout}${ran.stderr}`)
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(systems)('packed for %s', system => {
  const app = join(folder, 'out', `${system}-unpacked`)
  const resources = join(app, 'resources')
  const archive = join(resources, 'app.asar')
  const list = () => listPackage(archive, { isPack: false }).map(file => file.replaceAll('\\', '/'))
  const contentOf = (file: string) => extractFile(archive, file.slice(1)).toString('latin1')

  test('the package holds the built desk, its licences and the one package it needs, and nothing else', () => {
    const packed = list()
    const folders = (depth: number) => packed.filter(file => file.split('/').length === depth + 1)
    expect(folders(1).sort()).toEqual(['/LICENSE', '/dist', '/node_modules', '/package.json'])
    expect(folders(2).sort()).toEqual(['/dist/electron', '/dist/renderer', '/node_modules/pdf-to-printer'])
    expect(packed.filter(file => file.startsWith('/dist/electron/')).sort()).toEqual([
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
    ])
    expect(packed).toContain('/dist/renderer/licences.json')
    const unexpected = packed.filter(file => /\.(map|ts|tsx|pem|pfx|key|env)$|\.test\.|\/test\//.test(file))
    expect(unexpected).toEqual([])
  })

  test('no code names a folder of where it was built, or a map of itself', () => {
    for (const file of list().filter(name => /^\/dist\/.*\.(m?js|cjs|css|html|json)$/.test(name))) {
      const content = contentOf(file)
      expect(content.includes(root), file).toBe(false)
      expect(/[#@] sourceMappingURL=/.test(content), file).toBe(false)
    }
  })

  test('it stays within its size', () => {
    const beside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
      .filter(file => file.isFile())
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
    expect(statSync(archive).size).toBeLessThan(limits.archive)
    expect(beside).toBeLessThan(limits.beside)
  })

  test('the fuses leave no way to run other code in the program', async () => {
    const wire = await getCurrentFuseWire(join(app, system === 'win' ? 'fapiao-desk.exe' : 'fapiao-desk'))
    const isOn = (fuse: FuseV1Options) => wire[fuse] === enabled
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false)
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false)
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false)
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false)
    expect(isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(false)
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true)
    expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true)
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true)
  })

  test('only the languages of the desk come along', () => {
    expect(readdirSync(join(app, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('SumatraPDF lies beside the archive where it is started, and nowhere else', () => {
    const found = findSumatra(resources)
    expect(found !== null && existsSync(found)).toBe(system === 'win')
    if (system === 'linux') expect(list().filter(file => file.endsWith('.exe'))).toEqual([])
  })
})

test('a packed desk knows the cache of its updates and no address to fetch from', () => {
  expect(readFileSync(join(folder, 'out', 'linux-unpacked', 'resources', 'app-update.yml'), 'utf8')).toBe(
    'provider: generic\nurl: https://updates.invalid/\nupdaterCacheDirName: fapiao-desk-updater\n',
  )
})

test('it is installed for one user, asks for no files, and each kind of computer has its installer', () => {
  const config = read('electron-builder.yml')
  for (const line of ['perMachine: false', 'allowElevation: false', 'deleteAppDataOnUninstall: false'])
    expect(config).toContain(line)
  expect(config).toContain('buildUniversalInstaller: false')
  expect(config).toMatch(/artifactName: .*\$\{arch\}/)
  expect(config).not.toMatch(/fileAssociations|protocols/)
  expect(read('assets/installer/installer.nsh')).toContain('StrCpy $isForceCurrentInstall "1"')
})

test('uninstalling keeps the data unless it is answered twice, in either language; a silent one keeps them', () => {
  const script = read('assets/installer/installer.nsh')
  const questions = script.match(/MessageBox .*/g) ?? []
  expect(questions).toHaveLength(2)
  for (const question of questions) {
    // The default button is No, also for whoever answers nothing, and No leads past the removal.
    expect(question).toMatch(/MB_DEFBUTTON2 .*\/SD IDNO IDNO deskKeepData$/)
    const [, name] = question.match(/\$\((\w+)\)/) ?? []
    for (const language of ['LANG_SIMPCHINESE', 'LANG_ENGLISH'])
      expect(script).toContain(`LangString ${name} \${${language}} "`)
  }
  const removals = script.match(/RMDir \/r .*/g) ?? []
  const data = [false, true].map(demo => defaultDataFolder('win32', { LOCALAPPDATA: '$LOCALAPPDATA' }, '', demo))
  expect(removals).toEqual(['$LOCALAPPDATA\\fapiao-desk-updater', ...data].map(path => `RMDir /r "${path}"`))
  expect(script.indexOf('deskKeepData:')).toBeGreaterThan(script.lastIndexOf('RMDir /r'))
  expect(script.indexOf(questions[0] ?? '')).toBeLessThan(script.indexOf(removals[1] ?? ''))
})
