import { expect, test } from 'vitest'
import { paginate } from '../../../../shared/documents/paginate.ts'

const room = { page: 100, lastPage: 60 }
const group = (rows: number, head = 10) => ({ head, rows: Array.from({ length: rows }, () => 10) })

test('what fits beside the totals takes one page', () => {
  expect(paginate([group(5)], room)).toEqual([[{ group: 0, from: 0, to: 5 }]])
})

test('a page too full for the totals gives half its rows to a last page', () => {
  expect(paginate([group(6)], room)).toEqual([[{ group: 0, from: 0, to: 3 }], [{ group: 0, from: 3, to: 6 }]])
})

test('the last group moves to the last page whole where it fits', () => {
  expect(paginate([group(4), group(2)], room)).toEqual([[{ group: 0, from: 0, to: 4 }], [{ group: 1, from: 0, to: 2 }]])
})

test('every row stands on exactly one page and no page is over its room', () => {
  const groups = [group(23), group(1), group(16, 25)]
  const pages = paginate(groups, room)
  const seen = pages
    .flat()
    .flatMap(({ group, from, to }) => Array.from({ length: to - from }, (_, i) => `${group}/${from + i}`))
  expect(new Set(seen).size).toBe(40)
  expect(seen).toHaveLength(40)
  pages.forEach((slices, index) => {
    const height = slices.reduce((sum, { group, from, to }) => sum + (groups[group]?.head ?? 0) + (to - from) * 10, 0)
    expect(height).toBeLessThanOrEqual(index === pages.length - 1 ? room.lastPage : room.page)
  })
})

test('the last page holds a row beside the totals', () => {
  for (let rows = 1; rows < 60; rows++) expect(paginate([group(rows)], room).at(-1)?.length).toBeGreaterThan(0)
})

test('a slip without sheets is one page', () => {
  expect(paginate([], room)).toEqual([[]])
})

test('a row higher than a page gets one of its own', () => {
  expect(paginate([{ head: 10, rows: [10, 200, 10] }], room)).toHaveLength(3)
})

test('totals beside which not one row fits stand on a page of their own', () => {
  expect(paginate([{ head: 10, rows: [70] }], room)).toEqual([[{ group: 0, from: 0, to: 1 }], []])
})
