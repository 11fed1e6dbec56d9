import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './run-command.mjs'

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser the tests run in, null when there is none. `DESK_BROWSER` names one. */
export function findTestBrowser() {
  return [process.env.DESK_BROWSER, ...browsers].find(path => path && existsSync(path)) ?? null
}

/** Chromium's engine without its windows, as Debian packs it. */
const headlessShell = '/usr/bin/chromium-headless-shell'

/**
 * What tests run in that need no window of the browser itself: the same engine for a fifth less of the processor. Where it is not
 * installed, or `DESK_BROWSER` names a browser, the whole browser.
 */
export function findHeadlessBrowser() {
  return !process.env.DESK_BROWSER && existsSync(headlessShell) ? headlessShell : findTestBrowser()
}

function isOnPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function hasChineseFont() {
  return spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

/** What the tests need besides Node: how to see that it is there, and the Debian packages that bring it. */
const needs = [
  { what: 'Chromium, Chrome or Edge', present: () => findTestBrowser() !== null, packages: ['chromium'] },
  { what: 'a Chinese font', present: hasChineseFont, packages: ['fontconfig', 'fonts-noto-cjk'] },
  { what: 'a CUPS server', present: () => isOnPath('cupsd'), packages: ['cups', 'cups-filters'] },
  { what: 'the CUPS driver compiler (ppdc)', present: () => isOnPath('ppdc'), packages: ['cups-ppdc'] },
  { what: 'the CUPS commands (lp)', present: () => isOnPath('lp'), packages: ['cups-client'] },
  { what: 'Ghostscript', present: () => isOnPath('gs'), packages: ['ghostscript'] },
  { what: 'poppler (pdftotext, pdftoppm)', present: () => isOnPath('pdftotext'), packages: ['poppler-utils'] },
]

const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', '-qq']

async function installFromDebian(packages, say) {
  say(`Installing for the tests: ${packages.join(' ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const [program, ...options] = apt
  const updated = await runCommand(program, [...options, 'update'], { env })
  if (updated !== 0) return `apt-get update failed (${updated}).`
  const install = [...options, 'install', '-y', '--no-install-recommends', ...packages]
  const installed = await runCommand(program, install, { env })
  return installed === 0 ? null : `apt-get install failed (${installed}).`
}

/** Makes sure the tests have what they need. Answers null, or what is missing and how to get it. */
export async function provideTestNeeds(say) {
  const missing = () => needs.filter(need => !need.present())
  const first = missing()
  const isDebian = existsSync('/etc/debian_version') && isOnPath('apt-get')
  const mayInstall = isDebian && process.getuid() === 0
  // Tests run without it too, only longer; so it is no need, and its failure none of theirs.
  if (mayInstall && !existsSync(headlessShell)) await installFromDebian(['chromium-headless-shell'], say)
  if (first.length === 0) return null
  const packages = first.flatMap(need => need.packages)
  const names = first.map(need => need.what).join('; ')
  if (process.platform === 'win32')
    return `The tests print through CUPS and need Linux or macOS (WSL will do). Missing: ${names}.`
  if (!isDebian) return `Missing: ${names}. On Debian these are the packages ${packages.join(' ')}.`
  if (!mayInstall) return `Missing: ${names}. As root: apt-get install --no-install-recommends ${packages.join(' ')}`
  const failure = await installFromDebian(packages, say)
  if (failure) return failure
  const still = missing().map(need => need.what)
  return still.length === 0 ? null : `Still missing after installing: ${still.join('; ')}.`
}
