import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const find = createRequire(import.meta.url).resolve

// Without its own bytes the reader would ask the network for them.
prepareZXingModule({
  overrides: { wasmBinary: new Uint8Array(readFileSync(find('zxing-wasm/reader/zxing_reader.wasm'))).buffer },
})

/**
 * What a scanner reads on a picture in one pass, looking at every line: no inverting, no scaling, and no turning unless
 * the page lies `turned` on its paper.
 */
export async function readCodes(pngPath: string, turned = false): Promise<{ format: string; text: string }[]> {
  const found = await readBarcodes(new Uint8Array(readFileSync(pngPath)), {
    formats: ['Code128', 'QRCode'],
    tryHarder: true,
    tryRotate: turned,
    tryInvert: false,
    tryDownscale: false,
  })
  return found.map(({ format, text }) => ({ format, text }))
}
