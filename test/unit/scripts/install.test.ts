import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const { isInstalled } = await import(new URL('../../../scripts/install.mjs', import.meta.url).href)

function makeProject(wanted: object, present: object | null): string {
  const root = mkdtempSync(join(tmpdir(), 'desk-install-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  mkdirSync(join(root, 'node_modules'))
  if (present) writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
  return root
}

const a = { 'node_modules/a': { version: '1.0.0' } }

test('packages are installed when each is there in the version of the lock file', () => {
  expect(isInstalled(makeProject(a, a))).toBe(true)
  expect(isInstalled(makeProject(a, { 'node_modules/a': { version: '1.0.1' } }))).toBe(false)
  expect(isInstalled(makeProject({ ...a, 'node_modules/b': { version: '1.0.0' } }, a))).toBe(false)
})

test('an installation that was broken off is none', () => {
  expect(isInstalled(makeProject(a, null))).toBe(false)
})

test('a package for another system may be missing', () => {
  const other = { 'node_modules/a-win32': { version: '1.0.0', optional: true } }
  expect(isInstalled(makeProject({ ...a, ...other }, a))).toBe(true)
})
