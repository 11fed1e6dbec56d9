import { capitalAmount, formatYuan } from '../domain/money.ts'
import type { Block } from './block.ts'
import { lineWidth, rule } from './ink.ts'
import { columns, moneyColumns } from './slip-columns.ts'
import { copyArea, type SlipSheetContext } from './slip-sheet.ts'
import { figures, sumOf } from './slip-sums.ts'
import type { TextStyle } from './typesetter.ts'

const { left, right } = copyArea
const strong: TextStyle = { size: 11, bold: true }
const label: TextStyle = { size: 8.5, bold: false }
const capitalsStyle: TextStyle = { size: 12, bold: true }

/** Count, sums and the total in capitals, right under the last row so that nothing can be written in between. */
export function slipTotals({ model, texts, setter }: SlipSheetContext): Block {
  const sheets = model.groups.flatMap(group => group.sheets)
  const total = sumOf(sheets, 'total')
  const capitals = total === null ? null : capitalAmount(total)
  const capitalsX = left + setter.width(texts.capitals, label) + 2
  const inWords = setter.fit(capitals?.ok ? capitals.value : '—', right - capitalsX, capitalsStyle, 7)
  const sums = moneyColumns.map(name => {
    const text = name === 'total' && total !== null ? formatYuan(total) : figures(sumOf(sheets, name))
    const column = columns[name]
    return { column, set: setter.fit(text, column.right - column.left, strong, 6) }
  })
  return {
    height: 15.6,
    draw: y => [
      rule(left, right, y, lineWidth.strong),
      ...setter.place(texts.total(sheets.length), left, y + 5.5, strong),
      ...sums.flatMap(({ column, set }) =>
        set.lines.flatMap(line => setter.place(line, column.right, y + 5.5, set.style, 'right')),
      ),
      rule(left, right, y + 8),
      ...setter.place(texts.capitals, left, y + 13.3, label),
      ...inWords.lines.flatMap(line => setter.place(line, capitalsX, y + 13.3, inWords.style)),
      rule(left, right, y + 15.6, lineWidth.strong),
    ],
  }
}
