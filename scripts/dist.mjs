#!/usr/bin/env node
// `npm run dist`: builds the desk and packs it for this system. `npm run dist -- --help` lists the options.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireNode } from './check-node.mjs'
import { explainPackaging } from './explain-packaging.mjs'
import { installPackages } from './install.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const output = join(root, 'release')
const help = `Usage: npm run dist -- [options]

  --win, --linux, --mac   for which system (default: this one); several may be named
  --x64, --arm64          for which processor (default: as electron-builder.yml says)
  --dir                   only the folder of the program, no installer
  --help                  this text

Everything else goes to electron-builder. Windows: NSIS for x64 and arm64; Linux: AppImage and deb; macOS: dmg.
Needed besides Node: the Electron binary and the packager's tools, which it fetches once and keeps.`

const asked = process.argv.slice(2).filter(option => option !== '--')
if (asked.includes('--help')) {
  console.log(help)
  process.exit(0)
}

function fail(reason) {
  console.error(reason)
  process.exit(1)
}

/** Runs the packager, shows what it says and answers its exit code with all it said. */
function pack() {
  const program = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const child = spawn(process.execPath, [program, ...asked, '--publish=never'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    stream.on('data', chunk => {
      said += chunk
      shown.write(chunk)
    })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => {
    child.once('error', error => resolve({ code: 1, said: error.message }))
    child.once('exit', code => resolve({ code: code ?? 1, said }))
  })
}

const uninstallable = await installPackages(root, console.log)
if (uninstallable) fail(uninstallable)
const { buildStale } = await import('./build.mjs')
await buildStale(['renderer', 'electron'], line => console.log(`  ${line}`)).catch(error =>
  fail(`The desk could not be built: ${error.message}`),
)

// What an earlier run left would be taken for what this one made.
const elsewhere = asked.some(option => option.includes('directories.output'))
if (!elsewhere) rmSync(output, { recursive: true, force: true })
const { code, said } = await pack()
if (code !== 0) fail(explainPackaging(said))
if (!elsewhere && existsSync(output))
  for (const name of readdirSync(output).sort()) {
    const facts = statSync(join(output, name))
    console.log(`release/${name}${facts.isDirectory() ? '/' : `  ${(facts.size / 1e6).toFixed(1)} MB`}`)
  }
