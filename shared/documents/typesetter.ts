import { breakLines } from './break-lines.ts'
import { cleanText } from './clean-text.ts'
import type { FontMetrics } from './font-metrics.ts'
import { type Ink, lineWidth } from './ink.ts'

/** How a text looks. `size` is in points. */
export interface TextStyle {
  readonly size: number
  readonly bold: boolean
}

/** Text that has been broken into lines, in the style it takes to fit. */
export interface SetText {
  readonly lines: readonly string[]
  readonly style: TextStyle
}

/** Measures and places text with one font. All lengths are millimetres. */
export interface Typesetter {
  /** Width of a line. A character the font lacks counts as the space to write it by hand. */
  width(text: string, style: TextStyle): number
  /** One line from `x` (its right end when `align` is right, its middle when center). Missing characters become a ruled space. */
  place(text: string, x: number, baseline: number, style: TextStyle, align?: 'left' | 'center' | 'right'): Ink[]
  /** One line no wider than `width`: smaller down to `smallest` points, then cut with an ellipsis. */
  fit(text: string, width: number, style: TextStyle, smallest: number): SetText
  /** Up to `lines` lines: smaller down to `smallest` points, then up to `mostLines` lines, then cut with an ellipsis. */
  wrap(text: string, width: number, style: TextStyle, limits: WrapLimits): SetText
}

/** How far a text may shrink and grow before it is cut. Sizes in points. */
export interface WrapLimits {
  readonly smallest: number
  readonly lines: number
  readonly mostLines: number
}

const pointsPerMillimetre = 72 / 25.4
const sizeStep = 0.5

/** A space for one character written by hand: wider than print, never narrower than a pen needs. */
const handwritten = { ems: 1.3, atLeast: 4.5, tick: 1.4, drop: 0.6 }

/** A typesetter for a font. */
export function createTypesetter(metrics: FontMetrics): Typesetter {
  function characterWidth(character: string, style: TextStyle): number {
    const em = style.size / pointsPerMillimetre
    const advance = metrics.advance(character.codePointAt(0) ?? 0, style.bold)
    return advance === null ? Math.max(handwritten.ems * em, handwritten.atLeast) : (advance / 1000) * em
  }

  function width(text: string, style: TextStyle): number {
    let sum = 0
    for (const character of cleanText(text)) sum += characterWidth(character, style)
    return sum
  }

  function widthAsGiven(text: string, style: TextStyle): number {
    let sum = 0
    for (const character of text) sum += characterWidth(character, style)
    return sum
  }

  function place(
    text: string,
    x: number,
    baseline: number,
    style: TextStyle,
    align: 'left' | 'center' | 'right' = 'left',
  ): Ink[] {
    const clean = cleanText(text)
    const total = align === 'left' ? 0 : widthAsGiven(clean, style)
    let pen = x - (align === 'right' ? total : align === 'center' ? total / 2 : 0)
    const ink: Ink[] = []
    for (const run of runsOf(clean, character => metrics.advance(character.codePointAt(0) ?? 0, style.bold) === null)) {
      if (run.missing) ink.push(...ruledSpace(run.text, pen, baseline, style))
      else {
        // pdfmake would pull a text that begins with a space to the left.
        const lead = widthAsGiven(run.text, style) - widthAsGiven(run.text.trimStart(), style)
        const printed = run.text.trim()
        if (printed) ink.push({ kind: 'text', text: printed, x: pen + lead, baseline, ...style })
      }
      pen += widthAsGiven(run.text, style)
    }
    return ink
  }

  function ruledSpace(missing: string, x: number, baseline: number, style: TextStyle): Ink[] {
    const y = baseline + handwritten.drop
    const tick = (at: number): Ink => ({
      kind: 'line',
      x1: at,
      x2: at,
      y1: y - handwritten.tick,
      y2: y,
      width: lineWidth.thin,
      dash: null,
    })
    const end = x + widthAsGiven(missing, style)
    const ink: Ink[] = [{ kind: 'line', x1: x, y1: y, x2: end, y2: y, width: lineWidth.thin, dash: null }, tick(x)]
    let pen = x
    for (const character of missing) {
      pen += characterWidth(character, style)
      ink.push(tick(pen))
    }
    return ink
  }

  function wrap(text: string, limit: number, style: TextStyle, limits: WrapLimits): SetText {
    const clean = cleanText(text)
    for (let size = style.size; size >= limits.smallest; size -= sizeStep) {
      const tried = { ...style, size }
      const lines = breakLines(clean, limit, part => widthAsGiven(part, tried))
      if (lines.length <= limits.lines) return { lines, style: tried }
    }
    const smallest = { ...style, size: limits.smallest }
    const lines = breakLines(clean, limit, part => widthAsGiven(part, smallest))
    if (lines.length <= limits.mostLines) return { lines, style: smallest }
    const kept = lines.slice(0, limits.mostLines)
    const last = shorten(kept.pop() ?? '', limit, part => widthAsGiven(part, smallest))
    return { lines: [...kept, last], style: smallest }
  }

  function fit(text: string, limit: number, style: TextStyle, smallest: number): SetText {
    const clean = cleanText(text)
    for (let size = style.size; size >= smallest; size -= sizeStep) {
      const tried = { ...style, size }
      if (widthAsGiven(clean, tried) <= limit) return { lines: [clean], style: tried }
    }
    const least = { ...style, size: smallest }
    return { lines: [shorten(clean, limit, part => widthAsGiven(part, least))], style: least }
  }

  return { width, place, fit, wrap }
}

/** Cuts a text so that it ends in an ellipsis and fits. */
function shorten(text: string, limit: number, widthOf: (text: string) => number): string {
  const characters = [...text]
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > limit) characters.pop()
  return `${characters.join('')}…`
}

function runsOf(text: string, isMissing: (character: string) => boolean): { text: string; missing: boolean }[] {
  const runs: { text: string; missing: boolean }[] = []
  for (const character of text) {
    const missing = isMissing(character)
    const last = runs.at(-1)
    if (last && last.missing === missing) last.text += character
    else runs.push({ text: character, missing })
  }
  return runs
}
