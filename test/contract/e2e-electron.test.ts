import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

function run(env: Readonly<Record<string, string>>) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'e2e-electron.mjs')], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    encoding: 'utf8',
  })
  return { status, stderr }
}

test('without the Electron binary, or without a display, nothing was tested and that is a failure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const missing = run({ ELECTRON_OVERRIDE_DIST_PATH: folder })
  expect(missing.stderr).toContain('The Electron binary is not installed, so nothing was tested')
  expect(missing.status).toBe(1)
  writeFileSync(join(folder, 'electron'), '')
  chmodSync(join(folder, 'electron'), 0o755)
  const blind = run({ ELECTRON_OVERRIDE_DIST_PATH: folder })
  expect(blind.stderr).toContain('There is no display')
  expect(blind.status).toBe(1)
})
