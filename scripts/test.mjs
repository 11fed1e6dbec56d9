#!/usr/bin/env node
// `npm test`: all stages; `npm test -- unit e2e`: only these. Closes with one line `N passed, N failed`.
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireNode } from './check-node.mjs'
import { installPackages } from './install.mjs'
import { findHeadlessBrowser, findTestBrowser, provideTestNeeds } from './test-needs.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, 'test-results', 'reports')
const stageLimit = 30 * 60_000

function finish(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

function giveUp(reason) {
  console.error(reason)
  finish(0, 1)
}

const seconds = since => ((performance.now() - since) / 1000).toFixed(1)

const started = performance.now()
const uninstallable = await installPackages(root, console.log)
if (uninstallable) giveUp(uninstallable)

// Only now: the stages use installed packages.
const { stages } = await import('./test-stages.mjs')
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !stages.some(stage => stage.name === name))
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Known: ${stages.map(stage => stage.name).join(', ')}.`)
  process.exit(2)
}
const chosen = stages.filter(stage => asked.length === 0 || asked.includes(stage.name))

const lacking = chosen.every(stage => stage.bare) ? null : await provideTestNeeds(console.log)
if (lacking) giveUp(lacking)

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const browsers = { DESK_HEADLESS_BROWSER: findHeadlessBrowser(), DESK_BROWSER: findTestBrowser() }
const env = Object.fromEntries(Object.entries(browsers).filter(([, path]) => path))
const context = { root, reports, timeout: stageLimit, env }

const lines = []
let passed = 0
let failed = 0
for (const { name, run } of chosen) {
  console.log(`\n── ${name}`)
  const since = performance.now()
  const counts = await run(context, name)
  passed += counts.passed
  failed += counts.failed
  const outcome =
    counts.failed > 0 ? `FAILED ${counts.failed} of ${counts.passed + counts.failed}` : `ok ${counts.passed}`
  const skipped = counts.skipped > 0 ? `, skipped ${counts.skipped}` : ''
  const flaky = counts.flaky > 0 ? `, ${counts.flaky} at the second try` : ''
  lines.push(`${name.padEnd(9)} ${seconds(since).padStart(6)} s  ${outcome}${skipped}${flaky}`)
}

console.log(`\n${lines.join('\n')}\n${'all'.padEnd(9)} ${seconds(started).padStart(6)} s`)
finish(passed, failed)
