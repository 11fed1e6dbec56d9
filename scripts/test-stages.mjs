import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildStale, buildTargets } from './build.mjs'
import { runCommand } from './run-command.mjs'

const one = passed => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

/** A report that says nothing failed while its program did (a crash, an unhandled error) counts as one failure. */
function withCrash(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The counts of a vitest report; a file that could not be loaded has no tests and counts as one failure. */
export function countVitest(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const unloadable = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The counts of a Playwright report; what passed only at the second try is told apart. */
export function countPlaywright(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped, flaky }
}

function check(program, ...args) {
  return async ({ root, timeout }) => {
    const code = await runCommand(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      timeout,
    })
    return one(code === 0)
  }
}

function vitest(...args) {
  return async ({ root, reports, env, timeout }, name) => {
    const output = join(reports, `${name}.json`)
    const options = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`]
    const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const code = await runCommand(process.execPath, [program, 'run', ...args, ...options], { cwd: root, env, timeout })
    return withCrash(countVitest(readJson(output)), code)
  }
}

async function runPlaywright({ root, reports, env, timeout }, name) {
  const output = join(reports, `${name}.json`)
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const code = await runCommand(process.execPath, [program, 'test', '--reporter=list,json'], {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: output },
    timeout,
  })
  return withCrash(countPlaywright(readJson(output)), code)
}

async function build() {
  try {
    await buildStale(buildTargets, console.log)
    return one(true)
  } catch (error) {
    console.error(error)
    return one(false)
  }
}

/** Left alone vitest keeps one of two cores for itself, and many a test waits. (In the browser only the option of the project counts.) */
const threeWorkers = '--maxWorkers=3'

/** The stages of `npm test` in their order. `bare` ones need nothing but the packages. */
export const stages = [
  { name: 'format', bare: true, run: check('@biomejs/biome/bin/biome', 'format') },
  {
    name: 'lint',
    bare: true,
    run: check('@biomejs/biome/bin/biome', 'check', '--formatter-enabled=false', '--error-on-warnings'),
  },
  { name: 'types', bare: true, run: check('typescript/bin/tsc', '--noEmit', '-p', '.') },
  { name: 'imports', bare: true, run: vitest('--project=unit', 'test/architecture.test.ts') },
  { name: 'build', bare: true, run: build },
  { name: 'unit', run: vitest('--project=unit', 'test/unit', threeWorkers) },
  { name: 'contract', run: vitest('--project=contract', threeWorkers) },
  { name: 'browser', run: vitest('--project=browser') },
  { name: 'faults', run: vitest('--project=faults', threeWorkers) },
  { name: 'e2e', run: runPlaywright },
]
