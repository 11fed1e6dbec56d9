import type { Ink } from './ink.ts'
import { dot, relief } from './scan-code.ts'

type Bar = readonly [x: number, y: number, w: number, h: number]

/**
 * Puts the marks of a label on whole dots of a 203 dpi head: lines and frames become bars of at least two dots (0.25 mm), all bars
 * of the page one shape, and texts begin on a dot.
 */
export function snapToDots(ink: readonly Ink[]): Ink[] {
  const bars: Bar[] = []
  const texts: Ink[] = []
  for (const mark of ink) {
    if (mark.kind === 'text') texts.push({ ...mark, x: toDot(mark.x), baseline: toDot(mark.baseline) })
    else if (mark.kind === 'bars') bars.push(...mark.bars)
    else bars.push(...(mark.kind === 'line' ? lineBars(mark) : frameBars(mark)))
  }
  return bars.length > 0 ? [{ kind: 'bars', bars }, ...texts] : texts
}

/** A filled rectangle on whole dots. Millimetres. */
export function block(x: number, y: number, w: number, h: number): Ink {
  return { kind: 'bars', bars: [barOf(x, y, w, h)] }
}

function lineBars(line: Extract<Ink, { kind: 'line' }>): Bar[] {
  const strength = Math.max(2 * dot, line.width)
  const [left, right] = [Math.min(line.x1, line.x2), Math.max(line.x1, line.x2)]
  const [top, bottom] = [Math.min(line.y1, line.y2), Math.max(line.y1, line.y2)]
  if (left === right) return [barOf(left - strength / 2, top, strength, bottom - top)]
  if (line.dash === null) return [barOf(left, top - strength / 2, right - left, strength)]
  const bars: Bar[] = []
  for (let x = left; x < right; x += 2 * line.dash) {
    bars.push(barOf(x, top - strength / 2, Math.min(line.dash, right - x), strength))
  }
  return bars
}

/** A frame lies inside its edges, so that it never leaves its part of the label. */
function frameBars({ x, y, w, h, width }: Extract<Ink, { kind: 'frame' }>): Bar[] {
  const strength = Math.max(2 * dot, width)
  return [
    barOf(x, y, w, strength),
    barOf(x, y + h - strength, w, strength),
    barOf(x, y, strength, h),
    barOf(x + w - strength, y, strength, h),
  ]
}

function barOf(x: number, y: number, w: number, h: number): Bar {
  const [left, top] = [toDot(x), toDot(y)]
  const [right, bottom] = [toDot(x + w), toDot(y + h)]
  return [left + relief / 2, top + relief / 2, right - left - relief, bottom - top - relief]
}

function toDot(millimetres: number): number {
  return Math.round(millimetres / dot) * dot
}
