/** What the bytes of a PDF tell without rendering it. */
export interface PdfFacts {
  /** null when the page objects are compressed. */
  readonly pages: number | null
  /** Of the first page; null when its size is not plain to see. */
  readonly landscape: boolean | null
}

/** null when the bytes are not a whole PDF with at least one page; print systems accept such files without a word. */
export function checkPdf(bytes: Uint8Array): PdfFacts | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.slice(0, 1024).includes('%PDF-')) return null
  const tail = text.slice(-1024)
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)
  // A file with a hole in it still ends well, but then the cross-reference table is not where the end says.
  if (!start || !/^\s*(xref|\d+\s+\d+\s+obj)/.test(text.slice(Number(start[1]), Number(start[1]) + 40))) return null

  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  if (pages === 0) return text.includes('/ObjStm') ? { pages: null, landscape: null } : null
  const box = /\/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/.exec(text)
  if (!box) return { pages, landscape: null }
  const [left, bottom, right, top] = box.slice(1).map(Number)
  return { pages, landscape: Number(right) - Number(left) > Number(top) - Number(bottom) }
}
