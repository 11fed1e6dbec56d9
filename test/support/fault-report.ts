import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What became of one kind of fault. */
export interface FaultResult {
  /** Names the fault and the operation it struck, once in the whole run. */
  readonly name: string
  /** How often the fault was brought about. */
  readonly tried: number
  /** How often everything acknowledged was there afterwards, and nothing else. */
  readonly survived: number
  /** Entries, files or answers that were lost, doubled or wrong. */
  readonly lost: number
  readonly goal: string
}

/** How often to strike: a short round in `npm test`, else what `npm run faults` was told, by default all of it. */
export function faultRounds({ short, full }: { readonly short: number; readonly full: number }): number {
  const asked = process.env.FAULT_ROUNDS
  if (!asked) return short
  return asked === 'full' ? full : Math.min(full, Number(asked))
}

/** Leaves the result of one kind of fault for the table of `npm run faults`. */
export function reportFault(result: FaultResult): void {
  const folder = join(process.cwd(), 'test-results', 'faults')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${encodeURIComponent(result.name)}.json`), JSON.stringify(result))
}
