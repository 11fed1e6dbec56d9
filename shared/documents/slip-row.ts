import type { Block } from './block.ts'
import { groupDigits } from './group-digits.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import { columns, moneyColumns } from './slip-columns.ts'
import type { SlipSheet } from './slip-model.ts'
import { copyArea, type SlipSheetContext } from './slip-sheet.ts'
import { figures } from './slip-sums.ts'
import type { TextStyle } from './typesetter.ts'

/** How closely the table is set: type in points, row and second line in millimetres. */
export interface Density {
  readonly size: number
  readonly row: number
  readonly secondLine: number
}

/** `roomy` while the slip fits one page, `dense` when it does not. */
export const densities: { readonly roomy: Density; readonly dense: Density } = {
  roomy: { size: 11, row: 8, secondLine: 4.4 },
  dense: { size: 9.5, row: 5.8, secondLine: 3.8 },
}

/** A cell's type may shrink to this many points before the text is cut. */
const smallest = 6

/** A sheet's row. `index` counts from 1 through the whole slip. */
export function sheetRow(context: SlipSheetContext, sheet: SlipSheet, index: number, density: Density): Block {
  const { texts, kinds, setter } = context
  const plain: TextStyle = { size: density.size, bold: false }
  const strong: TextStyle = { size: density.size, bold: true }
  const hasPaperNumber = Boolean(sheet.code || sheet.number)
  const digital = groupDigits(sheet.digitalNumber ?? '')
  const hasSecondLine = hasPaperNumber && digital !== ''
  const height = density.row + (hasSecondLine ? density.secondLine : 0)

  function cell(text: string, from: number, to: number, baseline: number, style: TextStyle, align: 'left' | 'right') {
    const set = setter.fit(text.trim() || '—', to - from, style, smallest)
    const x = align === 'left' ? from : to
    return set.lines.flatMap(line => setter.place(line, x, baseline, set.style, align))
  }

  function drawNumbers(baseline: number): Ink[] {
    const { code, number } = columns
    if (digital !== '' && !hasPaperNumber) return cell(digital, code.left, number.right, baseline, strong, 'left')
    const below: TextStyle = { size: density.size - 1.5, bold: false }
    const second = `${texts.digitalNumber} ${digital}`
    return [
      ...cell(sheet.code ?? '', code.left, code.right, baseline, plain, 'left'),
      ...cell(sheet.number ?? '', number.left, number.right, baseline, strong, 'left'),
      ...(hasSecondLine
        ? cell(second, code.left, columns.issueDate.right, baseline + density.secondLine, below, 'left')
        : []),
    ]
  }

  return {
    height,
    draw: y => {
      const baseline = y + density.row / 2 + density.size * 0.125
      const { index: first, kind, issueDate } = columns
      return [
        ...setter.place(String(index), first.right, baseline, plain, 'right'),
        ...cell(kinds[sheet.kind], kind.left, kind.right, baseline, plain, 'left'),
        ...drawNumbers(baseline),
        ...cell(sheet.issueDate ?? '', issueDate.left, issueDate.right, baseline, plain, 'left'),
        ...moneyColumns.flatMap(name =>
          cell(figures(sheet[name]), columns[name].left, columns[name].right, baseline, plain, 'right'),
        ),
        rule(copyArea.left, copyArea.right, y + height, lineWidth.hair),
      ]
    },
  }
}
