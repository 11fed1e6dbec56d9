import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Dots } from './render-dots.ts'

const find = createRequire(import.meta.url).resolve

// Without its own bytes the reader would ask the network for them.
prepareZXingModule({
  overrides: { wasmBinary: new Uint8Array(readFileSync(find('zxing-wasm/reader/zxing_reader.wasm'))).buffer },
})

/**
 * What a scanner reads on a picture (a PNG file or dots) in one pass, looking at every line: no inverting, no scaling, and no turning unless
 * the page lies `turned` on its paper.
 */
export async function readCodes(picture: string | Dots, turned = false): Promise<{ format: string; text: string }[]> {
  const found = await readBarcodes(typeof picture === 'string' ? new Uint8Array(readFileSync(picture)) : picture, {
    formats: ['Code128', 'QRCode'],
    tryHarder: true,
    tryRotate: turned,
    tryInvert: false,
    tryDownscale: false,
  })
  return found.map(({ format, text }) => ({ format, text }))
}
