import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser, hasDisplay, listBrowserPaths } from '../../../../main/browser-host/find-browser.ts'

test('the first executable on the path is the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-browser-'))
  const chrome = join(folder, 'google-chrome')
  writeFileSync(chrome, '#!/bin/sh\n')
  writeFileSync(join(folder, 'chromium'), 'not executable', { mode: 0o600 })
  chmodSync(chrome, 0o755)
  const paths = listBrowserPaths('linux', { PATH: `/snap/bin:${folder}` })
  expect(paths.slice(0, 2)).toEqual([join(folder, 'chromium'), join(folder, 'google-chrome-stable')])
  expect(findBrowser('linux', { PATH: folder })).toBe(chrome)
  rmSync(folder, { recursive: true })
})

test('a snap comes last, for it cannot write its profile into the data folder', () => {
  const paths = listBrowserPaths('linux', { PATH: '/snap/bin:/usr/bin' })
  expect(paths.findIndex(path => path.startsWith('/snap/'))).toBeGreaterThan(paths.lastIndexOf('/usr/bin/chromium'))
})

test('Chrome and Edge are looked for where Windows and macOS keep them', () => {
  const windows = listBrowserPaths('win32', { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\Local' })
  expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(windows).toContain('C:\\Users\\a\\Local\\Google\\Chrome\\Application\\chrome.exe')
  const mac = listBrowserPaths('darwin', { HOME: '/Users/a' })
  expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(mac).toContain('/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
})

test('a browser that was named is the only one tried', () => {
  expect(listBrowserPaths('linux', { DESK_BROWSER: '/opt/b', PATH: '/usr/bin' })).toEqual(['/opt/b'])
  expect(findBrowser('linux', { DESK_BROWSER: '/nowhere/b', PATH: '/usr/bin' })).toBeNull()
})

test('a Linux session without a display shows no window', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})
