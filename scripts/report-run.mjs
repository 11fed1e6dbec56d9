import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requireNode } from './check-node.mjs'
import { installPackages } from './install.mjs'
import { runCommand } from './run-command.mjs'
import { findTestBrowser, provideTestNeeds } from './test-needs.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function fail(reason, code = 1) {
  console.error(reason)
  process.exit(code)
}

/**
 * Reads `--json FILE` and the options named, each with the pattern it must match; wrong ones end with the usage. What is left out is
 * left out of the answer.
 */
export function readReportOptions(usage, patterns) {
  requireNode()
  try {
    const names = ['json', ...Object.keys(patterns)]
    const { json, ...values } = parseArgs({
      options: Object.fromEntries(names.map(name => [name, { type: 'string' }])),
    }).values
    const isWrong = ([name, value]) => !patterns[name].test(value)
    if (!json || Object.entries(values).some(isWrong)) return fail(usage, 2)
    // npm runs scripts in the project's folder; a relative file is meant from where the command was given.
    return { ...values, json: resolve(process.env.INIT_CWD ?? process.cwd(), json) }
  } catch (error) {
    return fail(`${error.message}\n${usage}`, 2)
  }
}

/** Provides what tests need and runs vitest; answers what the tests left in `test-results/NAME`, and whether all of them passed. */
export async function runTests(name, args, { env, timeout, build = [] }) {
  const lacking = (await installPackages(root, console.log)) ?? (await provideTestNeeds(console.log))
  if (lacking) fail(lacking)
  if (build.length > 0) {
    const { buildStale } = await import('./build.mjs')
    await buildStale(build, console.log).catch(error => fail(error.message))
  }
  const results = join(root, 'test-results', name)
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const code = await runCommand(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args],
    { cwd: root, env: { DESK_BROWSER: findTestBrowser() ?? '', ...env }, timeout },
  )
  const rows = readdirSync(results)
    .filter(file => file.endsWith('.json'))
    .sort()
    .flatMap(file => JSON.parse(readFileSync(join(results, file), 'utf8')))
  return { rows, passed: code === 0 }
}

/** What the results were measured on. */
export const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`

/** Keeps a report in a file, with its date and machine. */
export function writeReport(json, facts) {
  writeFileSync(json, `${JSON.stringify({ date: new Date().toISOString(), machine, ...facts }, null, 2)}\n`)
}

/** Prints a table; the head tells of each column its name and whether it holds numbers. */
export function printTable(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  const ruler = head.map(({ number }) => (number ? '--:' : '---'))
  console.log(`\n${[head.map(({ name }) => name), ruler, ...rows].map(line).join('\n')}`)
}
