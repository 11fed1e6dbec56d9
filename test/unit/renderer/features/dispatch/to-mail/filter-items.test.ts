import { expect, test } from 'vitest'
import { countItems, filterItems, noFilter } from '../../../../../../renderer/features/dispatch/to-mail/filter-items.ts'
import { mailItemOf } from '../../../../../../renderer/features/dispatch/to-mail/mail-item.ts'
import { mailItem, mailRow, monday } from '../../../../../support/mail-item.ts'

const late = mailItemOf(mailRow({ first: 30 }), { ...monday, today: '2026-11-25' })
const items = [
  mailItem({ first: 10 }),
  mailItem({ first: 20, delivery: 'yunda', recipient: { name: '', address: '北京市海淀区知春路9号' } }),
  ...(late ? [late] : []),
]
const found = (filter: Partial<typeof noFilter>) =>
  filterItems(items, { ...noFilter, ...filter }, null).map(({ row }) => row.key)

test('each filter narrows the list and together they narrow it further', () => {
  expect(found({})).toEqual(['FP10', 'FP20', 'FP30'])
  expect(found({ courier: 'yunda' })).toEqual(['FP20'])
  expect(found({ onlyProblems: true })).toEqual(['FP20'])
  expect(found({ onlyOverdue: true })).toEqual(['FP30'])
  expect(found({ courier: 'sf', onlyProblems: true })).toEqual([])
})

test('words find what is shown, in any order, full-width or not', () => {
  expect(found({ text: '知春路　海淀' })).toEqual(['FP20'])
  expect(found({ text: 'ｆｐ３０' })).toEqual(['FP30'])
  expect(found({ text: '1000000010' })).toEqual(['FP10'])
})

test('what is masked is not found', () => {
  expect(found({ text: '雪芹' })).toEqual([])
  expect(found({ text: '13812345678' })).toEqual([])
})

test('the counts say how many there are of each kind, whatever is shown', () => {
  expect(countItems(items)).toEqual({ all: 3, sf: 2, yunda: 1, problems: 1, overdue: 1 })
})

test('the one that is looked at stays, although it no longer fits', () => {
  const shown = filterItems(items, { ...noFilter, onlyProblems: true }, 'FP10')
  expect(shown.map(({ row }) => row.key)).toEqual(['FP10', 'FP20'])
})
