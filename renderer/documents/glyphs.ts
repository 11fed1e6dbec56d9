import { create, type Font } from 'fontkit'
import { cleanText } from '../../shared/documents/clean-text.ts'
import type { FontMetrics } from '../../shared/documents/font-metrics.ts'

/** The font files of the documents, as bytes of TTF. */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** Reads which characters the fonts have and how wide they are. A character counts as missing when either weight lacks it. */
export function readMetrics(files: FontFiles): FontMetrics {
  const regular = create(files.regular)
  const bold = create(files.bold)
  const advances = { regular: new Map<number, number | null>(), bold: new Map<number, number | null>() }

  function lookUp(cache: Map<number, number | null>, font: Font, codePoint: number): number | null {
    const known = cache.get(codePoint)
    if (known !== undefined) return known
    const present = regular.hasGlyphForCodePoint(codePoint) && bold.hasGlyphForCodePoint(codePoint)
    const advance = present ? (advanceOf(font, codePoint) * 1000) / font.unitsPerEm : null
    cache.set(codePoint, advance)
    return advance
  }

  return {
    ascent: (regular.ascent * 1000) / regular.unitsPerEm,
    advance: (codePoint, isBold) =>
      isBold ? lookUp(advances.bold, bold, codePoint) : lookUp(advances.regular, regular, codePoint),
  }
}

// The ink sets the masking dot in its proportional form, half as wide.
const maskingDot = 0x2022

function advanceOf(font: Font, codePoint: number): number {
  if (codePoint === maskingDot) return font.layout('•', ['palt']).advanceWidth
  return font.glyphForCodePoint(codePoint).advanceWidth
}

/** The characters in any text of a model that the fonts lack, each once, in the order they come. 4-byte characters are one each. */
export function findMissing(model: unknown, metrics: FontMetrics): string[] {
  const missing = new Set<string>()
  for (const text of textsIn(model)) {
    for (const character of cleanText(text)) {
      if (metrics.advance(character.codePointAt(0) ?? 0, false) === null) missing.add(character)
    }
  }
  return [...missing]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
