import type { Texts } from '../i18n/texts.ts'
import type { Ink } from './ink.ts'
import type { LabelField, LabelModel } from './label-model.ts'
import { type LabelStock, labelMargin } from './label-stock.ts'
import type { ScanCode } from './scan-code.ts'
import type { TextStyle, Typesetter } from './typesetter.ts'

/** What every part of a label is drawn from. */
export interface LabelSheetContext {
  /** As the carrier's part may show it. */
  readonly model: LabelModel
  readonly texts: Texts['label']
  readonly setter: Typesetter
  readonly stock: LabelStock
  readonly code: Extract<ScanCode, { kind: 'code128' }>
  /** Takes down which texts had to be cut. */
  readonly cut: Set<LabelField>
}

/** A box for a text, millimetres. */
export interface TextBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const pointsPerMillimetre = 72 / 25.4
const sizeStep = 0.5
/** Lines stand so many times their size apart. */
const leading = 1.2
/** What a character takes above and below its baseline, in ems; Latin descenders go a little deeper into the gap between lines. */
const above = 0.88
const below = 0.14

/** Height in millimetres of so many lines of a size in points. */
export function heightOfLines(lines: number, size: number): number {
  return (((lines - 1) * leading + above + below) * size) / pointsPerMillimetre
}

/** Where text may stand between the sides of a label: inside its frame with a little air. Millimetres. */
export function innerSides(stock: LabelStock): { readonly left: number; readonly right: number } {
  return { left: labelMargin + 1.5, right: stock.width - labelMargin - 1.5 }
}

/**
 * A text in the largest size from `style` down to `smallest` points at which its lines fill no more than the box; too long even
 * then, it ends in an ellipsis and `field` is taken down as cut. Answers the ink and the lower edge of the last line.
 */
export function fillBox(
  context: Pick<LabelSheetContext, 'setter' | 'cut'>,
  text: string,
  box: TextBox,
  style: TextStyle,
  options: { readonly smallest: number; readonly field: LabelField | null; readonly align?: 'center' },
): { ink: Ink[]; bottom: number } {
  const { setter, cut } = context
  const width = box.right - box.left
  const setAt = (size: number, lines: number) =>
    setter.wrap(text, width, { ...style, size }, { smallest: size, lines, mostLines: lines })
  let size = style.size
  let set = setAt(size, Number.POSITIVE_INFINITY)
  while (heightOfLines(set.lines.length, size) > box.bottom - box.top && size > options.smallest) {
    size -= sizeStep
    set = setAt(size, Number.POSITIVE_INFINITY)
  }
  const room = linesThatFit(box.bottom - box.top, size)
  if (set.lines.length > room) {
    set = setAt(size, room)
    if (options.field) cut.add(options.field)
  }
  const em = size / pointsPerMillimetre
  const x = options.align === 'center' ? (box.left + box.right) / 2 : box.left
  const top =
    options.align === 'center'
      ? (box.top + box.bottom - heightOfLines(Math.max(1, set.lines.length), size)) / 2
      : box.top
  const ink = set.lines.flatMap((line, index) =>
    setter.place(line, x, top + (above + index * leading) * em, set.style, options.align ?? 'left'),
  )
  return { ink, bottom: set.lines.length === 0 ? top : top + heightOfLines(set.lines.length, size) }
}

function linesThatFit(height: number, size: number): number {
  return Math.max(1, Math.floor(((height * pointsPerMillimetre) / size - above - below) / leading) + 1)
}
