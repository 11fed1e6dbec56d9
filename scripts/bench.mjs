#!/usr/bin/env node
// `npm run bench -- --json FILE [--rows N] [--only NAME]`: measures the desk against its peers in the same run.
import { machine, printTable, readReportOptions, runTests, writeReport } from './report-run.mjs'

const usage = `npm run bench -- --json FILE [--rows N] [--only NAME]
  --rows N     applications for look-up and import (100000)
  --only NAME  only the files of test/bench whose name holds NAME`

const options = readReportOptions(usage, { rows: /^\d{3,7}$/, only: /^/ })
const { json, rows = '100000', only = '' } = options
const run = await runTests('bench', ['--config', 'vitest.bench.config.ts', ...(only ? [only] : [])], {
  env: { BENCH_ROWS: rows, VITE_BENCH_ROWS: rows, NODE_OPTIONS: '--max-old-space-size=8192' },
  timeout: 60 * 60_000,
})
const measured = run.rows
writeReport(json, { rows: Number(rows), measured })

printTable(
  [
    { name: 'what' },
    { name: 'ours', number: true },
    { name: 'peer' },
    { name: '', number: true },
    { name: 'ratio', number: true },
    { name: 'goal' },
    { name: '' },
  ],
  measured.map(({ name, ours, peer, peerValue, ratio, goal, met }) => [
    ...[name, ours, peer, peerValue, ratio, goal],
    met ? 'met' : 'missed',
  ]),
)
const met = measured.filter(one => one.met).length
console.log(`\n${machine}; ${met} of ${measured.length} goals met; written to ${json}`)
process.exit(run.passed && measured.length > 0 ? 0 : 1)
