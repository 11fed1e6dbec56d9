import PdfDocument from 'pdfkit'
import type { CanvasElement, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { FontFiles } from '../../../renderer/documents/glyphs.ts'

interface Page {
  readonly stack: readonly (ContentText | { readonly canvas: readonly CanvasElement[] })[]
}

type Mark =
  | { readonly type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number }
  | { readonly type: 'rect'; x: number; y: number; w: number; h: number; lineWidth: number }
  | { readonly type: 'path'; d: string }

/** The bytes of what a definition of the desk says, drawn with pdfkit and nothing between: what is to be drawn is known before. */
export function drawDirectly(definition: TDocumentDefinitions, fonts: FontFiles): Promise<Uint8Array> {
  const { width, height } = definition.pageSize as { width: number; height: number }
  const document = new PdfDocument({ size: [width, height], margin: 0, autoFirstPage: false, pdfVersion: '1.7' })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>(resolve => document.on('end', () => resolve(Buffer.concat(chunks))))
  document.registerFont('regular', Buffer.from(fonts.regular))
  document.registerFont('bold', Buffer.from(fonts.bold))
  for (const { stack } of definition.content as unknown as Page[]) {
    document.addPage()
    for (const node of stack) {
      if ('canvas' in node) for (const mark of node.canvas) drawMark(document, mark as unknown as Mark)
      else drawText(document, node)
    }
  }
  document.end()
  return done
}

function drawMark(document: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.type === 'path') document.path(mark.d).fill('black')
  else {
    document.lineWidth(mark.lineWidth)
    if (mark.type === 'line') document.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke()
    else document.rect(mark.x, mark.y, mark.w, mark.h).stroke()
  }
}

function drawText(document: PDFKit.PDFDocument, { text, absolutePosition, fontSize, bold, color }: ContentText): void {
  document
    .font(bold ? 'bold' : 'regular')
    .fontSize(fontSize ?? 12)
    .fillColor(typeof color === 'string' ? color : 'black')
    .text(String(text), absolutePosition?.x, absolutePosition?.y, { lineBreak: false })
}
