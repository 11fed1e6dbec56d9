import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'

const fontFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)

/** A PDF in Chinese as the desk makes them. Width and height in mm; each text is a page. */
export async function makeSamplePdf(width: number, height: number, pages: readonly string[]): Promise<Buffer> {
  const points = (mm: number): number => (mm * 72) / 25.4
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => path === fontFile)
  pdfmake.setFonts({ Sample: { normal: fontFile } })
  const document = pdfmake.createPdf({
    pageSize: { width: points(width), height: points(height) },
    pageOrientation: width > height ? 'landscape' : 'portrait',
    pageMargins: 20,
    defaultStyle: { font: 'Sample' },
    content: pages.map((text, index) => (index > 0 ? { text, pageBreak: 'before' } : { text })),
  })
  return document.getBuffer()
}
