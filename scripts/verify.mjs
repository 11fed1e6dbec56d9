#!/usr/bin/env node
// `npm run verify -- --data DIR`: verifies the ledger of a data folder without a window. It only reads, so the desk may be open.
// Exit codes: 0 sound, 1 broken, 2 nothing could be verified.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import util from 'node:util'
import { requireNode } from './check-node.mjs'
import { installPackages } from './install.mjs'
import { runCommand } from './run-command.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const help = `Usage: npm run verify -- [--data DIR]

  --data DIR   data folder of the desk (default: this user's application data)
  --help       this text`

function fail(reason) {
  console.error(reason)
  process.exit(2)
}

function readArguments() {
  try {
    return util.parseArgs({ options: { data: { type: 'string' }, help: { type: 'boolean' } } }).values
  } catch (error) {
    return fail(`${error.message}\n\n${help}`)
  }
}

const { data, help: asked } = readArguments()
if (asked) {
  console.log(help)
  process.exit(0)
}
const uninstallable = await installPackages(root, console.log)
if (uninstallable) fail(uninstallable)
try {
  const { buildStale } = await import('./build.mjs')
  // Nobody who verifies wants to hear that there was nothing to build.
  await buildStale(['verify'], line => line.includes('built') && console.log(`  ${line}`))
} catch (error) {
  fail(`The verification could not be built: ${error.message}`)
}
// npm runs scripts in the project's folder; a relative folder is meant from where the command was given.
const folder = data === undefined ? [] : [`--data=${resolve(process.env.INIT_CWD ?? process.cwd(), data)}`]
process.exit(await runCommand(process.execPath, [join(root, 'dist', 'verify', 'main.js'), ...folder]))
