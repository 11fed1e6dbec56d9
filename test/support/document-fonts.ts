import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontFiles } from '../../renderer/documents/glyphs.ts'

const find = createRequire(import.meta.url).resolve

/** The font files the desk prints with, for tests that run in Node. */
export function readFonts(): FontFiles {
  return {
    regular: readFileSync(find('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
    bold: readFileSync(find('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')),
  }
}
