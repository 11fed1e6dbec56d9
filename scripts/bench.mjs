#!/usr/bin/env node
// `npm run bench -- --json FILE [--rows N] [--only NAME]`: measures the desk against its peers in the same run.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requireNode } from './check-node.mjs'
import { installPackages } from './install.mjs'
import { runCommand } from './run-command.mjs'
import { findTestBrowser, provideTestNeeds } from './test-needs.mjs'

requireNode()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = join(root, 'test-results', 'bench')
const usage = `npm run bench -- --json FILE [--rows N] [--only NAME]
  --rows N     applications for look-up and import (100000)
  --only NAME  only the files of test/bench whose name holds NAME`
const limit = 60 * 60_000

function fail(reason, code = 1) {
  console.error(reason)
  process.exit(code)
}

function readOptions() {
  try {
    const options = { json: { type: 'string' }, rows: { type: 'string' }, only: { type: 'string' } }
    const { json, rows = '100000', only = '' } = parseArgs({ options }).values
    if (!json || !/^\d{3,7}$/.test(rows)) return fail(usage, 2)
    return { json: resolve(process.env.INIT_CWD ?? process.cwd(), json), rows, only }
  } catch (error) {
    return fail(`${error.message}\n${usage}`, 2)
  }
}

const { json, rows, only } = readOptions()
const lacking = (await installPackages(root, console.log)) ?? (await provideTestNeeds(console.log))
if (lacking) fail(lacking)

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const code = await runCommand(
  process.execPath,
  [program, 'run', '--config', 'vitest.bench.config.ts', ...(only ? [only] : [])],
  {
    cwd: root,
    env: {
      DESK_BROWSER: findTestBrowser() ?? '',
      BENCH_ROWS: rows,
      VITE_BENCH_ROWS: rows,
      NODE_OPTIONS: '--max-old-space-size=8192',
    },
    timeout: limit,
  },
)

const measured = readdirSync(results)
  .filter(name => name.endsWith('.json'))
  .sort()
  .flatMap(name => JSON.parse(readFileSync(join(results, name), 'utf8')))
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`
writeFileSync(
  json,
  `${JSON.stringify({ date: new Date().toISOString(), machine, rows: Number(rows), measured }, null, 2)}\n`,
)

console.log(`\n| what | ours | peer | | ratio | goal | |\n|---|--:|---|--:|--:|---|---|`)
for (const { name, ours, peer, peerValue, ratio, goal, met } of measured)
  console.log(`| ${name} | ${ours} | ${peer} | ${peerValue} | ${ratio} | ${goal} | ${met ? 'met' : 'missed'} |`)
console.log(
  `\n${machine}; ${measured.filter(({ met }) => met).length} of ${measured.length} goals met; written to ${json}`,
)
process.exit(code === 0 && measured.length > 0 ? 0 : 1)
