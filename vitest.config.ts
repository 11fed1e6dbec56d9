import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { browserFlags, testBrowser } from './test/support/test-browser.ts'

/** A fault is struck a few times in `npm test`, and hundreds of times by `npm run faults`. */
const faultsTimeout = process.env.FAULT_ROUNDS ? 7_200_000 : 180_000

/** Tests that run in the browser. */
export function browserProject(
  name: string,
  include: string[],
  persistentContext: string | false = false,
): TestProjectInlineConfiguration {
  return {
    extends: true,
    // Found one by one they would reload the page in mid-test, and React would be there twice.
    optimizeDeps: {
      include: [
        '@mantine/charts',
        '@mantine/core',
        '@tabler/icons-react',
        '@tanstack/react-virtual',
        'bwip-js/generic',
        'dexie',
        'dexie-react-hooks',
        'flexsearch',
        'fontkit',
        'hucre/xlsx',
        'minisearch',
        'papaparse',
        'pdfmake',
        'pinyin-pro',
        'react',
        'react/jsx-dev-runtime',
        'react-dom/client',
        'zod',
        'zustand',
        'zustand/vanilla',
      ],
    },
    test: {
      name,
      include,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath: testBrowser, args: browserFlags }, persistentContext }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}

const browser = browserProject('browser', ['test/browser/**/*.test.ts', 'test/browser/**/*.test.tsx'])

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        // Nothing of a unit outlives its test, so files share their modules: loading them anew took two fifths of the time.
        test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/architecture.test.ts'], isolate: false },
      },
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'faults', include: ['test/faults/**/*.test.ts'], testTimeout: faultsTimeout } },
      {
        ...browser,
        test: { ...browser.test, maxWorkers: 3 },
      },
    ],
  },
})
