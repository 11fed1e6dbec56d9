#!/usr/bin/env node
// `npm run e2e:electron [-- FILES]`: plays the end-to-end tests in the real program, where its binary is installed.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireNode } from './check-node.mjs'
import { findElectron } from './electron-binary.mjs'
import { installPackages } from './install.mjs'
import { runCommand } from './run-command.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const limit = 30 * 60_000

function fail(reason) {
  console.error(reason)
  process.exit(1)
}

const uninstallable = await installPackages(root, console.log)
if (uninstallable) fail(uninstallable)
const electron = findElectron(root)
if (!electron)
  fail(
    'The Electron binary is not installed, so nothing was tested. node node_modules/electron/install.js fetches it; ELECTRON_OVERRIDE_DIST_PATH names another folder.',
  )
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  fail('There is no display, so nothing was tested. xvfb-run -a npm run e2e:electron makes one.')

const { buildStale } = await import('./build.mjs')
await buildStale(['renderer', 'electron'], line => console.log(`  ${line}`)).catch(error =>
  fail(`The desk could not be built: ${error.message}`),
)
const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
const args = [program, 'test', '--config=playwright.electron.config.ts', ...process.argv.slice(2)]
const code = await runCommand(process.execPath, args, { cwd: root, env: { DESK_ELECTRON: electron }, timeout: limit })
process.exit(code === 0 ? 0 : 1)
