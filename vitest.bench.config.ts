import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { browserMemory } from './test/bench/browser-memory.ts'
import { bundleWorkers } from './test/bench/bundle-workers.ts'
import { heapBytes } from './test/bench/heap-bytes.ts'
import { keepResults } from './test/bench/keep-results.ts'
import type { Measurement } from './test/bench/measure.ts'
import { browserProject } from './vitest.config.ts'

/** A private window keeps its stores in memory, and no more than a few gigabytes: a million applications go to the disk. */
const profile = Number(process.env.BENCH_ROWS) > 100_000 && mkdtempSync(join(tmpdir(), 'bench-'))
const inBrowser = browserProject('browser', ['test/bench/browser/**/*.bench.{ts,tsx}'], profile)
process.on('exit', () => profile && rmSync(profile, { recursive: true, force: true }))

/** Measurements, one file after the other: nothing may run beside what is measured. */
export default defineConfig({
  // Of its own: built for production, unlike that of the tests.
  cacheDir: 'node_modules/.vite-bench',
  test: {
    fileParallelism: false,
    projects: [
      { extends: true, test: { name: 'node', include: ['test/bench/node/**/*.bench.ts'] } },
      {
        ...inBrowser,
        plugins: [bundleWorkers('import-worker', 'ledger-worker', 'export-worker')],
        test: {
          ...inBrowser.test,
          browser: {
            ...inBrowser.test?.browser,
            enabled: true,
            commands: {
              keepResults: (_context, name: string, results: readonly Measurement[]) => keepResults(name, results),
              browserMemory: ({ context }) => browserMemory(context.browser()),
              heapBytes: ({ page }) => heapBytes(page),
            },
          },
        },
      },
    ],
  },
})
