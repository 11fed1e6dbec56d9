import { commands } from 'vitest/browser'
import type { Measurement } from './measure.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Defined in vitest.bench.config.ts. */
    keepResults(name: string, results: readonly Measurement[]): Promise<void>
  }
}

/** Leaves the measurements of one file for the table, from within the browser. */
export function keepResults(name: string, results: readonly Measurement[]): Promise<void> {
  return commands.keepResults(name, results)
}
