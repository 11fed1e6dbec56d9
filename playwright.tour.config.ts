import { defineConfig } from '@playwright/test'
import shared from './playwright.config.ts'

/** The tour plays the main job and leaves pictures; it is no test, so it has no place in the suite. */
export default defineConfig({
  ...shared,
  testDir: 'test/tour',
  outputDir: 'test-results/tour',
  timeout: 300_000,
  fullyParallel: true,
})
