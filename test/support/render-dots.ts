import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A page as a head that knows only black prints it, as pixels. */
export interface Dots {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly colorSpace: 'srgb'
}

/** The pages of a PDF in dots, in order. Uncompressed: packing pictures would take most of the time of a large batch. */
export async function renderDots(pdfPath: string, dotsPerInch: number): Promise<Dots[]> {
  const stem = pdfPath.replace(/\.pdf$/, `-dots-${dotsPerInch}`)
  await run('pdftoppm', ['-r', String(dotsPerInch), '-mono', pdfPath, stem], { timeout: 30_000 })
  const folder = dirname(pdfPath)
  const names = readdirSync(folder).filter(name => join(folder, name).startsWith(`${stem}-`) && name.endsWith('.pbm'))
  return names.sort().map(name => unpack(readFileSync(join(folder, name))))
}

/** Reads a PBM of kind P4: a head in ASCII, then eight dots a byte, rows padded to whole bytes, 1 is black. */
function unpack(file: Buffer): Dots {
  const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(file.toString('latin1', 0, 64))
  if (!head) throw new Error('not a picture in dots')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const rowBytes = Math.ceil(width / 8)
  const pixels = new Uint32Array(width * height).fill(0xffffffff)
  for (let y = 0; y < height; y++) {
    const row = head[0].length + y * rowBytes
    for (let x = 0; x < width; x++) {
      if (((file[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) pixels[y * width + x] = 0xff000000
    }
  }
  return { width, height, data: new Uint8ClampedArray(pixels.buffer), colorSpace: 'srgb' }
}
