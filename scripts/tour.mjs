#!/usr/bin/env node
// `npm run tour -- --out DIR`: plays the main job on the demo branch and leaves pictures of every screen and the documents.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requireNode } from './check-node.mjs'
import { installPackages } from './install.mjs'
import { runCommand } from './run-command.mjs'
import { findTestBrowser, provideTestNeeds } from './test-needs.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const usage =
  'npm run tour -- --out DIR   pictures of every screen and the documents, in Chinese and English, go to DIR'
const limit = 10 * 60_000

function fail(reason, code = 1) {
  console.error(reason)
  process.exit(code)
}

function readOut() {
  try {
    return parseArgs({ options: { out: { type: 'string' } } }).values.out
  } catch (error) {
    return fail(`${error.message}\n${usage}`, 2)
  }
}

const asked = readOut() ?? fail(usage, 2)
// npm runs scripts in the project's folder; a relative folder is meant from where the command was given.
const out = resolve(process.env.INIT_CWD ?? process.cwd(), asked)
const isOfTour = name =>
  /^\d\d+-.+\.png$|^(slip|label|manifest|report|stock-take|history)-.+\.(pdf|xlsx|csv)$/.test(name)

const lacking = (await installPackages(root, console.log)) ?? (await provideTestNeeds(console.log))
if (lacking) fail(lacking)

const { buildStale } = await import('./build.mjs')
await buildStale(['renderer', 'browser-host'], console.log).catch(error => fail(error.message))

// What an earlier tour left would be taken for what this one has seen.
if (existsSync(out)) for (const name of readdirSync(out).filter(isOfTour)) rmSync(join(out, name))
mkdirSync(out, { recursive: true })

const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
const code = await runCommand(process.execPath, [program, 'test', '--config=playwright.tour.config.ts'], {
  cwd: root,
  env: { TOUR_OUT: out, DESK_BROWSER: findTestBrowser() },
  timeout: limit,
})
const left = readdirSync(out).filter(isOfTour)
console.log(`${left.filter(name => name.endsWith('.png')).length} pictures and ${left.length} files in all in ${out}`)
process.exit(code === 0 ? 0 : 1)
