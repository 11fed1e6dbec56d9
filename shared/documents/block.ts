import type { Ink } from './ink.ts'
import type { TextStyle, Typesetter } from './typesetter.ts'

/** A part of a page that knows its height before it is placed. `draw` takes the top edge. Millimetres. */
export interface Block {
  readonly height: number
  draw(y: number): Ink[]
}

/** Blocks under one another as one. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    draw(y) {
      let top = y
      return blocks.flatMap(block => {
        const ink = block.draw(top)
        top += block.height
        return ink
      })
    },
  }
}

/** A label and what belongs to it, `领取人 王某某`. */
export interface Pair {
  readonly label: string
  readonly value: string
  readonly bold?: boolean
}

/** How pairs are set: where, in which sizes (points), how far apart (millimetres). */
export interface PairLayout {
  readonly left: number
  readonly right: number
  readonly labelSize: number
  readonly valueSize: number
  /** Sizes a value may shrink to, and lines it may take, before it is cut. */
  readonly smallest: number
  readonly mostLines: number
  readonly rowHeight: number
}

const gapAfterLabel = 1.6
const gapBetweenPairs = 7
const smallLineHeight = 4.2

/** Pairs side by side, as many in a row as fit; one that is wider than a row takes lines of its own. An empty value prints a dash. */
export function flowPairs(setter: Typesetter, pairs: readonly Pair[], layout: PairLayout): Block {
  const labelStyle: TextStyle = { size: layout.labelSize, bold: false }
  const rows: Block[] = []
  let row: { x: number; pair: Pair }[] = []
  let x = layout.left

  const closeRow = () => {
    if (row.length > 0) rows.push(rowOf(row))
    row = []
    x = layout.left
  }

  for (const pair of pairs) {
    const width = setter.width(pair.label, labelStyle) + gapAfterLabel + setter.width(shown(pair), valueStyle(pair))
    if (x + width > layout.right) closeRow()
    if (x + width > layout.right) rows.push(wrappedRow(pair))
    else {
      row.push({ x, pair })
      x += width + gapBetweenPairs
    }
  }
  closeRow()
  return stack(rows)

  function valueStyle(pair: Pair): TextStyle {
    return { size: layout.valueSize, bold: pair.bold === true }
  }

  function rowOf(cells: readonly { x: number; pair: Pair }[]): Block {
    return {
      height: layout.rowHeight,
      draw: y =>
        cells.flatMap(({ x: left, pair }) => {
          const baseline = y + layout.rowHeight * 0.72
          const valueX = left + setter.width(pair.label, labelStyle) + gapAfterLabel
          return [
            ...setter.place(pair.label, left, baseline, labelStyle),
            ...setter.place(shown(pair), valueX, baseline, valueStyle(pair)),
          ]
        }),
    }
  }

  function wrappedRow(pair: Pair): Block {
    const valueX = layout.left + setter.width(pair.label, labelStyle) + gapAfterLabel
    const limits = { smallest: layout.smallest, lines: 2, mostLines: layout.mostLines }
    const set = setter.wrap(shown(pair), layout.right - valueX, valueStyle(pair), limits)
    return {
      height: layout.rowHeight + (set.lines.length - 1) * smallLineHeight,
      draw: y => {
        const baseline = y + layout.rowHeight * 0.72
        return [
          ...setter.place(pair.label, layout.left, baseline, labelStyle),
          ...set.lines.flatMap((line, index) =>
            setter.place(line, valueX, baseline + index * smallLineHeight, set.style),
          ),
        ]
      },
    }
  }
}

function shown(pair: Pair): string {
  return pair.value.trim() === '' ? '—' : pair.value
}
