#!/usr/bin/env node
// `npm run tour -- --out DIR`: plays the main job on the demo branch in a real browser and leaves pictures and slips in DIR.
import { mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requireNode } from './check-node.mjs'
import { installPackages } from './install.mjs'
import { runCommand } from './run-command.mjs'
import { findTestBrowser, provideTestNeeds } from './test-needs.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const usage = 'Usage: npm run tour -- --out DIR'

function fail(reason, code = 1) {
  console.error(reason)
  process.exit(code)
}

function readOut() {
  try {
    const { out } = parseArgs({ options: { out: { type: 'string' } } }).values
    return out ? resolve(process.env.INIT_CWD ?? process.cwd(), out) : fail(usage, 2)
  } catch (error) {
    return fail(`${error.message}\n${usage}`, 2)
  }
}

const out = readOut()
const lacking = (await installPackages(root, console.log)) ?? (await provideTestNeeds(console.log))
if (lacking) fail(lacking)
const { buildStale } = await import('./build.mjs')
await buildStale(['renderer', 'browser-host'], console.log)

mkdirSync(out, { recursive: true })
console.log('Playing the main job in Chinese and English; two to three minutes …')
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
const code = await runCommand(process.execPath, [playwright, 'test', '-c', 'playwright.tour.config.ts'], {
  cwd: root,
  env: { TOUR_OUT: out, DESK_BROWSER: findTestBrowser() ?? '' },
})
if (code !== 0) fail('The tour stopped before its end; what it had seen is in the folder.')
const files = readdirSync(out)
const count = ending => files.filter(name => name.endsWith(ending)).length
console.log(`${count('.png')} pictures and ${count('.pdf')} slips in ${out}`)
