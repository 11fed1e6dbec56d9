import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.mjs'

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return null
  }
}

/** Whether node_modules holds what the lock file names; npm writes the list of what it installed last. */
export function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    const found = present[path]
    // Packages for other platforms are optional and stay away.
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

/** Installs the packages of the lock file when they are not there yet. Answers null, or why it failed. */
export async function installPackages(root, say) {
  if (isInstalled(root)) return null
  say('Installing packages (npm ci, about a minute) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund']
  const code = npm?.endsWith('.js')
    ? await runCommand(process.execPath, [npm, ...args], { cwd: root })
    : await runCommand('npm', args, { cwd: root, shell: process.platform === 'win32' })
  return code === 0 ? null : `npm ci failed (${code}); its own words are above.`
}
