import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

const options = [
  '--runtime',
  'stub',
  '--importMemory',
  '--enable',
  'simd',
  '--enable',
  'bulk-memory',
  '-O3',
  '--noAssert',
]

/** Compiles the scan to WebAssembly. */
export async function compileScan(root) {
  const source = readFileSync(join(root, 'renderer/search/scan/scan.as'), 'utf8')
  let code = null
  const { error, stderr } = await asc.main(['scan.as.ts', '--outFile', 'scan.wasm', ...options], {
    readFile: name => (name === 'scan.as.ts' ? source : null),
    writeFile: (_name, contents) => {
      code = contents
    },
    listFiles: () => [],
  })
  return error || !code ? { ok: false, messages: `${error}\n${stderr}` } : { ok: true, code: Buffer.from(code) }
}

/** The module that carries the compiled scan. */
export function scanModule(code) {
  const lines = code.toString('base64').match(/.{1,110}/g) ?? []
  return `// Compiled from scan.as by \`npm run build:scan\`; a test compiles it again and compares.

/** The WebAssembly code of the scan, in base64. */
export const scanCode =
${lines.map(line => `  '${line}'`).join(' +\n')}
`
}
