import { expect, test } from 'vitest'
import { type Column, nextSorting, sortRows } from '../../../../renderer/ui/table-column.ts'

interface Row {
  readonly name: string
  readonly count: number
}

const rows: readonly Row[] = [
  { name: '朱', count: 2 },
  { name: '陈', count: 10 },
  { name: '李', count: 2 },
]
const columns: readonly Column<Row>[] = [
  { id: 'name', header: '', width: '1fr', render: row => row.name, sortBy: row => row.name },
  { id: 'count', header: '', width: '1fr', render: row => row.count, sortBy: row => row.count },
  { id: 'plain', header: '', width: '1fr', render: row => row.name },
]
const names = (sorted: readonly Row[]) => sorted.map(row => row.name).join('')

test('a list keeps its own order until a column is chosen', () => {
  expect(sortRows(rows, columns, null)).toBe(rows)
})

test('names are sorted by pinyin, numbers by size', () => {
  expect(names(sortRows(rows, columns, { column: 'name', descending: false }))).toBe('陈李朱')
  expect(names(sortRows(rows, columns, { column: 'count', descending: true }))).toBe('陈朱李')
})

test('equal rows keep their places', () => {
  expect(names(sortRows(rows, columns, { column: 'count', descending: false }))).toBe('朱李陈')
})

test('a column that cannot be sorted changes nothing', () => {
  expect(sortRows(rows, columns, { column: 'plain', descending: false })).toBe(rows)
})

test('a head sorts up, then down, then not at all', () => {
  const up = nextSorting(null, 'name')
  const down = nextSorting(up, 'name')
  expect([up, down, nextSorting(down, 'name')]).toEqual([
    { column: 'name', descending: false },
    { column: 'name', descending: true },
    null,
  ])
  expect(nextSorting(down, 'count')).toEqual({ column: 'count', descending: false })
})
