#!/usr/bin/env node
// `npm run build:scan`: compiles renderer/search/scan/scan.as and writes the code into scan-code.ts, which is committed.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileScan, scanModule } from './compile-scan.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const compiled = await compileScan(root)
if (!compiled.ok) {
  console.error(compiled.messages)
  process.exit(1)
}
writeFileSync(join(root, 'renderer/search/scan/scan-code.ts'), scanModule(compiled.code))
console.log(`scan: ${compiled.code.length} bytes`)
