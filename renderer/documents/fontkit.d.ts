declare module 'fontkit' {
  /** The little of a font that is asked here. */
  export interface Font {
    readonly unitsPerEm: number
    readonly ascent: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number }
    layout(text: string, features: readonly string[]): { readonly advanceWidth: number }
  }
  export function create(bytes: Uint8Array): Font
}
