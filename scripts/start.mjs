#!/usr/bin/env node
// `npm start`: installs what is missing, builds what is stale, opens the desk. `npm start -- --help` lists the options.
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireNode } from './check-node.mjs'
import { fetchElectron, findElectron } from './electron-binary.mjs'
import { installPackages } from './install.mjs'
import { help, readArguments, shellArguments } from './start-arguments.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = console.log
/** What the system's loader answers when a shared library is missing. */
const cannotLoad = 127

const { values, problem } = readArguments(process.argv.slice(2))
if (problem) {
  console.error(`${problem}\n\n${help}`)
  process.exit(2)
}
if (values.help) {
  say(help)
  process.exit(0)
}
// npm runs scripts in the project's folder; a relative folder is meant from where the command was given.
if (values.data !== undefined) values.data = resolve(process.env.INIT_CWD ?? process.cwd(), values.data)

function fail(reason) {
  console.error(reason)
  process.exit(1)
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Why the desk cannot open in Electron here, null when it can. */
async function judgeElectron() {
  if (!hasDisplay) return 'there is no display'
  if (findElectron(root)) return null
  return fetchElectron(root, say, values.host === 'electron')
}

async function build(shell) {
  try {
    const { buildStale } = await import('./build.mjs')
    await buildStale(['renderer', shell], line => say(`  ${line}`))
  } catch (error) {
    fail(`The desk could not be built: ${error.message}`)
  }
}

/** Runs a shell in the foreground and answers its exit code. */
function runShell(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the shell by itself or through here; this process stays until the shell has closed its files.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => {
    child.once('error', error => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', code => resolve(code ?? 1))
  })
}

const uninstallable = await installPackages(root, say)
if (uninstallable) fail(uninstallable)

const args = shellArguments(values)
if (values.host !== 'browser') {
  let reason = await judgeElectron()
  if (reason === null) {
    await build('electron')
    // Chromium refuses to start as root with its sandbox.
    const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const code = await runShell(findElectron(root), [root, ...flags, ...args])
    if (code !== cannotLoad) process.exit(code)
    reason = 'a library it needs is missing, see above'
  }
  if (values.host === 'electron') fail(`The desk cannot open in Electron: ${reason}.`)
  say(`Not in Electron: ${reason}.`)
}
await build('browser-host')
process.exit(await runShell(process.execPath, [join(root, 'dist', 'browser-host', 'main.js'), ...args]))
