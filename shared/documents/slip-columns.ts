import type { Block } from './block.ts'
import { type Ink, rule } from './ink.ts'
import { copyArea, type SlipSheetContext } from './slip-sheet.ts'

/** Columns of the sheets from the left in millimetres: text begins at `left`, numbers end at `right`. */
export const columns = {
  index: { left: 8, right: 13 },
  kind: { left: 16, right: 36 },
  code: { left: 38, right: 65 },
  number: { left: 68, right: 88 },
  issueDate: { left: 91, right: 113 },
  amount: { left: 114, right: 143 },
  tax: { left: 145, right: 170 },
  total: { left: 172, right: 202 },
} as const

/** The columns of money, set to the right. */
export const moneyColumns = ['amount', 'tax', 'total'] as const

/** The heads of the columns, once on each page. */
export function columnHeads({ texts, setter }: SlipSheetContext): Block {
  const height = 6
  const names = Object.keys(columns) as (keyof typeof columns)[]

  function head(name: keyof typeof columns, baseline: number): Ink[] {
    const { left, right } = columns[name]
    const set = setter.fit(texts.column[name], right - left, { size: 8.5, bold: false }, 5)
    const toTheRight = name === 'index' || moneyColumns.some(money => money === name)
    const [x, align] = toTheRight ? ([right, 'right'] as const) : ([left, 'left'] as const)
    return set.lines.flatMap(line => setter.place(line, x, baseline, set.style, align))
  }

  return {
    height,
    draw: y => [
      rule(copyArea.left, copyArea.right, y),
      ...names.flatMap(name => head(name, y + 4.3)),
      rule(copyArea.left, copyArea.right, y + height),
    ],
  }
}
