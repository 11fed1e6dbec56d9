import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scanCode } from '../../../../../renderer/search/scan/scan-code.ts'

const { compileScan } = await import(new URL('../../../../../scripts/compile-scan.mjs', import.meta.url).href)

test('the code that is shipped is what the source compiles to', { timeout: 60_000 }, async () => {
  const compiled = await compileScan(fileURLToPath(new URL('../../../../../', import.meta.url)))
  expect(compiled.messages ?? '').toBe('')
  expect(compiled.code?.toString('base64')).toBe(scanCode)
})
