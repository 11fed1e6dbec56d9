import { defineConfig } from '@playwright/test'
import { browserFlags, testBrowser } from './test/support/test-browser.ts'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A test waits as well as works: for keys at a person's speed, for what must appear or must not.
  workers: 3,
  // Keys are pressed faster than by any person, on machines that are busy. What needed a second try is counted and named.
  retries: 1,
  forbidOnly: true,
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace takes a third of the time; `npx playwright test --trace on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: testBrowser,
      args: browserFlags,
    },
  },
})
