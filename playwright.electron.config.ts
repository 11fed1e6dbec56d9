import { defineConfig } from '@playwright/test'
import shared from './playwright.config.ts'

/** These end and start the loopback host themselves, or wait for a download where the program asks where to save. */
const ofTheBrowserShell = [
  'backup',
  'browser-host',
  'browser-window',
  'dispatch-collection',
  'dispatch-pools',
  'import',
  'ledger',
  'lock',
  'privacy',
  'recovery',
  'report-files',
  'screens',
  'stock-take',
]
/** These read what a CUPS server was given. */
const ofCups = ['dispatch-labels', 'print-labels', 'print-slip']

const left = [...ofTheBrowserShell, ...(process.platform === 'win32' ? ofCups : [])]

export default defineConfig({
  ...shared,
  testIgnore: left.map(name => `**/${name}.spec.ts`),
  outputDir: 'test-results/e2e-electron',
  // Windows of several programs take the focus from each other.
  workers: 1,
})
