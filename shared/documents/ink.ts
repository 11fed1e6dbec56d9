import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** A mark on a page, in millimetres from the top left of the page; text stands on its baseline. Everything is black but for texts that say so. */
export type Ink =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly baseline: number
      /** Points. */
      readonly size: number
      readonly bold: boolean
      /** White, on bars that stand behind it. */
      readonly white?: true
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly width: number
      /** Length of dashes and gaps, null for a solid line. */
      readonly dash: number | null
    }
  | {
      readonly kind: 'frame'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly width: number
    }
  /** Filled rectangles `[x, y, w, h]`, painted as one shape. */
  | { readonly kind: 'bars'; readonly bars: readonly (readonly [number, number, number, number])[] }

/** The width of the lines of a form: thin between rows, strong around what belongs together. Millimetres. */
export const lineWidth = { hair: 0.12, thin: 0.2, strong: 0.45 } as const

/** A solid horizontal line. */
export function rule(x1: number, x2: number, y: number, width: number = lineWidth.thin): Ink {
  return { kind: 'line', x1, y1: y, x2, y2: y, width, dash: null }
}

/** The same marks further down the page, as for the second copy on a sheet. */
export function shiftDown(ink: readonly Ink[], by: number): Ink[] {
  return ink.map(mark => shift(mark, by))
}

function shift(mark: Ink, by: number): Ink {
  switch (mark.kind) {
    case 'text':
      return { ...mark, baseline: mark.baseline + by }
    case 'line':
      return { ...mark, y1: mark.y1 + by, y2: mark.y2 + by }
    case 'frame':
      return { ...mark, y: mark.y + by }
    case 'bars':
      return { ...mark, bars: mark.bars.map(([x, y, w, h]) => [x, y + by, w, h] as const) }
  }
}

/** What a finished document says about itself. `at` is the UTC instant it documents; the same model gives the same bytes. */
export interface DocumentInfo {
  readonly title: string
  readonly at: string
  readonly language: 'zh-CN' | 'en'
}

/** A paper size in millimetres. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/**
 * Turns pages of ink into a pdfmake definition for the font family `Noto`. `ascent` is the font's, in thousandths of an em.
 * pdfmake changes definitions while it works: make a new one for every run.
 */
export function toDefinition(
  pages: readonly (readonly Ink[])[],
  paper: PaperSize,
  ascent: number,
  info: DocumentInfo,
): TDocumentDefinitions {
  return {
    pageSize: { width: points(paper.width), height: points(paper.height) },
    pageMargins: 0,
    content: pages.map((ink, index): Content => {
      const stack = toContent(ink, ascent)
      return index === 0 ? { stack } : { stack, pageBreak: 'before' }
    }),
    defaultStyle: { font: 'Noto' },
    info: { title: info.title, creator: 'Fapiao Desk', producer: 'Fapiao Desk', creationDate: new Date(info.at) },
    language: info.language,
    version: '1.7',
    displayTitle: true,
  }
}

function toContent(ink: readonly Ink[], ascent: number): Content[] {
  const canvas: CanvasElement[] = []
  const texts: Content[] = []
  for (const mark of ink) {
    if (mark.kind === 'text') {
      texts.push({
        text: mark.text,
        absolutePosition: { x: points(mark.x), y: points(mark.baseline) - (ascent / 1000) * mark.size },
        fontSize: mark.size,
        bold: mark.bold,
        ...(mark.white ? { color: 'white' } : {}),
        // Noto sets the dot that masks as wide as a Han character; its proportional form stays together with the digits.
        ...(mark.text.includes('•') ? { fontFeatures: ['palt'] } : {}),
        // One drawing operation a text: lines are broken before they come here.
        noWrap: true,
      })
    } else canvas.push(toVector(mark))
  }
  return canvas.length > 0 ? [{ canvas, absolutePosition: { x: 0, y: 0 } }, ...texts] : texts
}

function toVector(mark: Exclude<Ink, { kind: 'text' }>): CanvasElement {
  switch (mark.kind) {
    case 'line':
      return {
        type: 'line',
        x1: points(mark.x1),
        y1: points(mark.y1),
        x2: points(mark.x2),
        y2: points(mark.y2),
        lineWidth: points(mark.width),
        ...(mark.dash === null ? {} : { dash: { length: points(mark.dash) } }),
      }
    case 'frame':
      return {
        type: 'rect',
        x: points(mark.x),
        y: points(mark.y),
        w: points(mark.w),
        h: points(mark.h),
        lineWidth: points(mark.width),
      }
    case 'bars':
      // pdfmake draws `path` in page coordinates but its types leave it out. One shape leaves no seams between modules.
      return { type: 'path', d: mark.bars.map(barPath).join(''), color: 'black' } as unknown as CanvasElement
  }
}

function barPath([x, y, w, h]: readonly [number, number, number, number]): string {
  return `M${points(x)} ${points(y)}H${points(x + w)}V${points(y + h)}H${points(x)}Z`
}

function points(millimetres: number): number {
  return Math.round((millimetres * 72_000) / 25.4) / 1000
}
