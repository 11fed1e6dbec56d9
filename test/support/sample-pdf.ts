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

/** The smallest PDF with so many pages of 210 × 148 mm; `text` only makes its bytes differ. */
export function makeTinyPdf(pages = 1, text = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 420] /Resources << >> >>'),
  ]
  let body = `%PDF-1.4\n%${text}\n`
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body)
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = Buffer.byteLength(body)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
}
