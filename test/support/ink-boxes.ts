import type { Ink } from '../../shared/documents/ink.ts'
import type { Typesetter } from '../../shared/documents/typesetter.ts'

/** Left, right, top and bottom edge in millimetres. */
export type Edges = readonly [left: number, right: number, top: number, bottom: number]

/** The edges of a mark: a text as high as its Han characters, each bar by itself. */
export function edgesOf(mark: Ink, setter: Typesetter): Edges[] {
  switch (mark.kind) {
    case 'text': {
      const em = (mark.size * 25.4) / 72
      return [[mark.x, mark.x + setter.width(mark.text, mark), mark.baseline - em * 0.88, mark.baseline + em * 0.12]]
    }
    case 'line':
      return [[mark.x1, mark.x2, mark.y1, mark.y2]]
    case 'frame':
      return [[mark.x, mark.x + mark.w, mark.y, mark.y + mark.h]]
    case 'bars':
      return mark.bars.map(([x, y, w, h]) => [x, x + w, y, y + h])
  }
}

/** Texts of a page that stand on each other: same height, and one begins before the other ends. */
export function overlapping(page: readonly Ink[], setter: Typesetter): string[] {
  const boxes = page.flatMap(mark =>
    mark.kind === 'text' ? [{ mark, box: edgesOf(mark, setter)[0] ?? ([0, 0, 0, 0] as const) }] : [],
  )
  return boxes.flatMap(({ mark, box: [left, right, top, bottom] }, index) =>
    boxes.slice(index + 1).flatMap(({ mark: other, box }) => {
      const across = Math.min(right, box[1]) - Math.max(left, box[0])
      const down = Math.min(bottom, box[3]) - Math.max(top, box[2])
      return across > 0.1 && down > 0.3 ? [`${mark.text} / ${other.text}`] : []
    }),
  )
}

/** The texts of a page in the order they are drawn. */
export function textsOn(page: readonly Ink[] | undefined): string[] {
  return (page ?? []).flatMap(mark => (mark.kind === 'text' ? [mark.text] : []))
}
