/** What laying out text needs to know of the font; the worker and the tests read it from the font file. */
export interface FontMetrics {
  /** Height above the baseline that a line takes, in thousandths of an em. */
  readonly ascent: number
  /** Advance width of a character in thousandths of an em, null when the font has no glyph for it. */
  advance(codePoint: number, bold: boolean): number | null
}
