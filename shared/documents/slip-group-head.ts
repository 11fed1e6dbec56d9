import { type Block, stack } from './block.ts'
import { groupDigits } from './group-digits.ts'
import { lineWidth, rule } from './ink.ts'
import { flowPairs, type Pair } from './pairs.ts'
import type { SlipGroup } from './slip-model.ts'
import { copyArea, type SlipSheetContext } from './slip-sheet.ts'
import { figures, sumOf } from './slip-sums.ts'

/** The heading of an application's sheets: title, taxpayer ID, order and application number, and with several its subtotal. */
export function groupHead(context: SlipSheetContext, group: SlipGroup, continued: boolean): Block {
  const { texts, setter, model } = context
  const label = { size: 8.5, bold: false }
  const subtotal =
    model.groups.length > 1 ? texts.subtotal(group.sheets.length, figures(sumOf(group.sheets, 'total'))) : ''
  const subtotalWidth = subtotal === '' ? 0 : setter.width(subtotal, { size: 10, bold: true }) + 6
  const titleX = copyArea.left + setter.width(texts.group.title, label) + 2
  const title = `${group.title.trim() || '—'}${continued ? texts.continued : ''}`
  const limits = { smallest: 8, lines: 2, mostLines: 4 }
  const set = setter.wrap(title, copyArea.right - titleX - subtotalWidth, { size: 12.5, bold: true }, limits)
  const lineHeight = set.style.size * 0.46
  const titleBlock: Block = {
    height: 2.6 + set.lines.length * lineHeight,
    draw: y => {
      const baseline = y + 1.6 + lineHeight * 0.9
      return [
        ...setter.place(texts.group.title, copyArea.left, baseline, label),
        ...set.lines.flatMap((line, index) => setter.place(line, titleX, baseline + index * lineHeight, set.style)),
        ...setter.place(subtotal, copyArea.right, baseline, { size: 10, bold: true }, 'right'),
      ]
    },
  }
  const pairs: Pair[] = [
    { label: texts.group.taxpayerId, value: groupDigits(group.taxpayerId) },
    { label: texts.group.orderNo, value: group.orderNo },
    ...(group.applicationNo === null ? [] : [{ label: texts.group.applicationNo, value: group.applicationNo }]),
  ]
  const details = flowPairs(setter, pairs, copyArea)
  const all = stack([titleBlock, details])
  const height = all.height + 1
  return {
    height,
    draw: y => [
      rule(copyArea.left, copyArea.right, y, lineWidth.strong),
      ...all.draw(y),
      rule(copyArea.left, copyArea.right, y + height),
    ],
  }
}
