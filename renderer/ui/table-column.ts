import type { ReactNode } from 'react'

/** One column of a table. */
export interface Column<T> {
  readonly id: string
  readonly header: string
  /** A grid track: `120px`, `minmax(160px, 1fr)`. */
  readonly width: string
  readonly align?: 'end'
  readonly render: (row: T) => ReactNode
  /** Makes the column sortable, by this. */
  readonly sortBy?: (row: T) => string | number
}

/** By which column a table is sorted. */
export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** The rows in the order of a column; their own order where nothing is chosen. Equal rows keep their places. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], sorting: Sorting | null): readonly T[] {
  const sortBy = columns.find(column => column.id === sorting?.column)?.sortBy
  if (!sorting || !sortBy) return rows
  const sign = sorting.descending ? -1 : 1
  return rows.toSorted((a, b) => sign * compare(sortBy(a), sortBy(b)))
}

/** What pressing a column's head leads to: ascending, descending, then the list's own order again. */
export function nextSorting(sorting: Sorting | null, column: string): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false }
  return sorting.descending ? null : { column, descending: true }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'zh-CN')
}
