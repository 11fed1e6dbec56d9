import { type Block, stack } from './block.ts'
import type { TextStyle, Typesetter } from './typesetter.ts'

/** A label and what belongs to it, `领取人 王某某`. An empty value prints a dash. */
export interface Pair {
  readonly label: string
  readonly value: string
  readonly bold?: boolean
}

/** Where pairs stand. Millimetres. */
export interface PairPlace {
  readonly left: number
  readonly right: number
}

const labelStyle: TextStyle = { size: 8.5, bold: false }
const valueSize = 10.5
const smallest = 7
const rowHeight = 6
const lineHeight = 4.2
const gapAfterLabel = 1.6
const gapBetweenPairs = 7

/** Short pairs side by side, as many in a row as fit. A pair shrinks, then is cut, rather than take more than half a row. */
export function flowPairs(setter: Typesetter, pairs: readonly Pair[], place: PairPlace): Block {
  const widest = (place.right - place.left - gapBetweenPairs) / 2
  const rows: Block[][] = [[]]
  let x = place.left
  for (const pair of pairs) {
    const labelWidth = setter.width(pair.label, labelStyle) + gapAfterLabel
    const set = setter.fit(shown(pair), widest - labelWidth, valueStyle(pair), smallest)
    const value = set.lines[0] ?? ''
    const width = labelWidth + setter.width(value, set.style)
    if (x > place.left && x + width > place.right) {
      rows.push([])
      x = place.left
    }
    const left = x
    rows.at(-1)?.push({
      height: rowHeight,
      draw: y => [
        ...setter.place(pair.label, left, y + rowHeight * 0.72, labelStyle),
        ...setter.place(value, left + labelWidth, y + rowHeight * 0.72, set.style),
      ],
    })
    x += width + gapBetweenPairs
  }
  return stack(rows.filter(row => row.length > 0).map(sideBySide))
}

/** A pair with a long value on lines of its own: two lines, then smaller, then up to four, then cut. */
export function wrapPair(setter: Typesetter, pair: Pair, place: PairPlace): Block {
  const valueX = place.left + setter.width(pair.label, labelStyle) + gapAfterLabel
  const limits = { smallest, lines: 2, mostLines: 4 }
  const set = setter.wrap(shown(pair), place.right - valueX, valueStyle(pair), limits)
  return {
    height: rowHeight + (set.lines.length - 1) * lineHeight,
    draw: y => [
      ...setter.place(pair.label, place.left, y + rowHeight * 0.72, labelStyle),
      ...set.lines.flatMap((line, index) =>
        setter.place(line, valueX, y + rowHeight * 0.72 + index * lineHeight, set.style),
      ),
    ],
  }
}

function sideBySide(blocks: readonly Block[]): Block {
  return { height: rowHeight, draw: y => blocks.flatMap(block => block.draw(y)) }
}

function valueStyle(pair: Pair): TextStyle {
  return { size: valueSize, bold: pair.bold === true }
}

function shown(pair: Pair): string {
  return pair.value.trim() === '' ? '—' : pair.value
}
