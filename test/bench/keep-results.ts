import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measurement } from './measure.ts'

/** Leaves the measurements of one file for the table. */
export function keepResults(name: string, results: readonly Measurement[]): void {
  const folder = join(process.cwd(), 'test-results', 'bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(results))
}
