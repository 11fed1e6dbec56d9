import type { Ink } from './ink.ts'

/** A code to be scanned, as an encoder computed it: bar and space widths in modules, or a square of modules row by row. */
export type ScanCode =
  | { readonly kind: 'code128'; readonly widths: readonly number[] }
  | { readonly kind: 'qr'; readonly size: number; readonly dark: readonly boolean[] }

/** One dot of a 203 dpi head in millimetres (8 dots a millimetre); bar edges stand on whole dots. */
export const dot = 0.125

/** Bars are this much narrower than their modules: a printer blackens every dot it touches, and an edge on a dot's border touches two. Millimetres. */
export const relief = 0.02

/**
 * A Code 128 whose right end stands at `right`. Two dots a module or as many as `dotsAModule` says, fewer only when it would be
 * wider than `widest`. All millimetres; the caller keeps ten modules free on both sides.
 */
export function drawCode128(
  code: Extract<ScanCode, { kind: 'code128' }>,
  place: {
    readonly right: number
    readonly y: number
    readonly height: number
    readonly widest: number
    readonly dotsAModule?: number
  },
): Ink {
  const modules = countModules(code)
  const module = Math.min((place.dotsAModule ?? 2) * dot, place.widest / modules)
  const bars: [number, number, number, number][] = []
  let x = toDot(place.right - modules * module)
  code.widths.forEach((width, index) => {
    if (index % 2 === 0) bars.push([x + relief / 2, place.y, width * module - relief, place.height])
    x += width * module
  })
  return { kind: 'bars', bars }
}

/** How many modules wide a Code 128 is, without the free space on both sides. */
export function countModules(code: Extract<ScanCode, { kind: 'code128' }>): number {
  return code.widths.reduce((sum, width) => sum + width, 0)
}

/** A QR code in a square that ends at `right`, as large as whole dots a module allow within `side`. Millimetres. */
export function drawQr(
  code: Extract<ScanCode, { kind: 'qr' }>,
  place: { readonly right: number; readonly y: number; readonly side: number },
): Ink {
  const module = Math.max(1, Math.floor(place.side / code.size / dot)) * dot
  const left = toDot(place.right - code.size * module)
  const bars: [number, number, number, number][] = []
  for (let row = 0; row < code.size; row++) {
    let start = -1
    for (let column = 0; column <= code.size; column++) {
      const dark = column < code.size && code.dark[row * code.size + column] === true
      if (dark && start < 0) start = column
      if (!dark && start >= 0) {
        bars.push([left + start * module, place.y + row * module, (column - start) * module, module])
        start = -1
      }
    }
  }
  return { kind: 'bars', bars }
}

function toDot(millimetres: number): number {
  return Math.round(millimetres / dot) * dot
}
