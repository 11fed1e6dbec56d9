import type { Block } from './block.ts'
import { rule } from './ink.ts'
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

/** The columns set from the left. */
export const textColumns = ['kind', 'code', 'number', 'issueDate'] as const

/** The columns of money, set to the right. */
export const moneyColumns = ['amount', 'tax', 'total'] as const

/** The heads of the columns, once on each page. */
export function columnHeads({ texts, setter }: SlipSheetContext): Block {
  const style = { size: 8.5, bold: false }
  return {
    height: 6,
    draw: y => {
      const baseline = y + 4.3
      return [
        rule(copyArea.left, copyArea.right, y),
        ...setter.place(texts.column.index, columns.index.right, baseline, style, 'right'),
        ...textColumns.flatMap(name => setter.place(texts.column[name], columns[name].left, baseline, style)),
        ...moneyColumns.flatMap(name =>
          setter.place(texts.column[name], columns[name].right, baseline, style, 'right'),
        ),
        rule(copyArea.left, copyArea.right, y + 6),
      ]
    },
  }
}
