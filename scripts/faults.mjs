#!/usr/bin/env node
// `npm run faults -- --json FILE [--rounds N] [--only NAME]`: strikes the desk with every fault it has to survive, and counts.
import { machine, printTable, readReportOptions, runTests, writeReport } from './report-run.mjs'

const usage = `npm run faults -- --json FILE [--rounds N] [--only NAME]
  --rounds N   strike each fault at most N times (all of it takes an hour or two)
  --only NAME  only the files of test/faults whose name holds NAME`

const { json, rounds = 'full', only = '' } = readReportOptions(usage, { rounds: /^[1-9]\d{0,5}$/, only: /^/ })
const run = await runTests('faults', ['--project=faults', ...(only ? [only] : [])], {
  env: { FAULT_ROUNDS: rounds },
  timeout: 4 * 60 * 60_000,
  build: ['renderer', 'browser-host'],
})
const rows = run.rows.map(row => ({ ...row, met: row.lost === 0 && row.survived === row.tried }))
writeReport(json, { rounds, passed: run.passed, rows })

printTable(
  [
    { name: 'fault' },
    { name: 'tried', number: true },
    { name: 'survived', number: true },
    { name: 'lost', number: true },
    { name: 'goal' },
    { name: '' },
  ],
  rows.map(({ name, tried, survived, lost, goal, met }) => [name, tried, survived, lost, goal, met ? 'met' : 'missed']),
)
const met = rows.filter(row => row.met).length
console.log(
  `\n${machine}; ${met} of ${rows.length} goals met; ${run.passed ? 'every' : 'not every'} test passed; written to ${json}`,
)
process.exit(run.passed && rows.length > 0 && met === rows.length ? 0 : 1)
